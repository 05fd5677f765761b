import { kidneySides } from '../labels';

/**
 * The slice that shows most of both kidneys: the one in which the smaller kidney is largest, and
 * among equal ones the one in which both together are largest.
 * @param labelsOf labels of slice k, row by row; null for an empty slice
 * @returns undefined where there is no kidney
 */
export function keySlice(
  labelsOf: (k: number) => Uint8Array | null,
  slices: number,
): number | undefined {
  let best: { k: number; smaller: number; both: number } | undefined;
  for (let k = 0; k < slices; k++) {
    const slice = labelsOf(k);
    if (!slice) {
      continue;
    }
    const areas = kidneySides.map(({ label }) =>
      slice.reduce((sum, value) => sum + (value === label ? 1 : 0), 0),
    );
    const [smaller, both] = [Math.min(...areas), areas.reduce((a, b) => a + b, 0)];
    const isBetter =
      !best || smaller > best.smaller || (smaller === best.smaller && both > best.both);
    if (isBetter && both > 0) {
      best = { k, smaller, both };
    }
  }
  return best?.k;
}
