import type { Labelmap } from '../../volume/types';
import { createMeasurement } from '../measuring/createMeasurement';
import type { Measurement } from '../measuring/createMeasurement';
import { createPacer } from '../pace/createPacer';

/**
 * A measurement that has seen labels as first drawn and, where they were edited since, as they are.
 *
 * @throws DosimetryError CANCELLED
 */
export async function measureLabels(
  first: Labelmap,
  latest: Labelmap | undefined,
  signal: AbortSignal,
): Promise<Measurement> {
  const { data: _, ...geometry } = first;
  const measurement = createMeasurement(geometry);
  const size = geometry.dimensions[0] * geometry.dimensions[1];
  for (const { data } of latest ? [first, latest] : [first]) {
    await measurement.updateInSteps(
      (k) => data.subarray(k * size, (k + 1) * size),
      createPacer({ signal }),
    );
  }
  return measurement;
}
