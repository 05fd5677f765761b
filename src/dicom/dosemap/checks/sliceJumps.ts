import { largest, smallest } from '../../../numbers';
import type { Volume } from '../../../volume';

/** Slices of patients lie between 0.69 and 1.31 times the geometric mean of their neighbours. */
const jump = { lowest: 0.55, highest: 1.8 };
/** Two slices on either side agree within this: around a point source they do not. */
const evenRatio = 6;
/** Below this share of the fullest slice there is hardly more than noise. */
const lowestShare = 0.05;

/**
 * Slices that hold far more or less than those around them. No camera sees that sharply along the
 * patient: the scale of such an image, which PT gives for each, is wrong.
 * @returns sentences
 */
export function sliceJumps({ data, dimensions: [nx, ny, nz] }: Volume<Float32Array>): string[] {
  const sums = Array.from({ length: nz }, (_, k) =>
    data.subarray(k * nx * ny, (k + 1) * nx * ny).reduce((sum, value) => sum + value, 0),
  );
  const [fullest = 0, second = 0] = [...sums].sort((a, b) => b - a);
  const jumps = sums.flatMap((sum, k) => {
    const around = [k - 2, k - 1, k + 1, k + 2].map((n) => sums[n] ?? 0);
    // A slice a thousand times too full must not make all others noise.
    const least = lowestShare * (sum === fullest ? second : fullest);
    const isEven = smallest(around) > least && largest(around) <= evenRatio * smallest(around);
    const ratio = sum / Math.sqrt(around[1] * around[2]);
    return isEven && !(ratio >= jump.lowest && ratio <= jump.highest)
      ? [{ slice: k + 1, ratio }]
      : [];
  });
  const [first] = jumps;
  return first
    ? [
        `Slice ${jumps.map(({ slice }) => slice).join(', ')} of ${nz} does not fit its neighbours: it holds ${first.ratio.toPrecision(3)} times what they do. Its scale (RescaleSlope) may be wrong.`,
      ]
    : [];
}
