import { niceTicks } from '../../ohif/niceTicks';
import type { KidneySession } from '../session/kidneySession';

/** Top of the colour scale, Gy: the site's, or the largest dose in the kidneys rounded up. */
export function washMaximum({ configuration, store }: KidneySession): number {
  const { maximumGy } = configuration.doseWash;
  if (maximumGy !== 'auto') {
    return maximumGy;
  }
  const largest = Math.max(
    0,
    ...(store.get().report?.kidneys ?? []).map(({ dose }) => dose?.maxDoseGy ?? 0),
  );
  return niceTicks(largest, 10).at(-1)!;
}
