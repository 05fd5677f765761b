import { triExponentialIntegrals } from '../kinetics';

const bqPerMBq = 1e6;
/** What the method of 2013 takes. */
const imagesTaken = 3;

/**
 * Time-integrated activity of each voxel around a kidney by its own three measurements
 * (`triExponentialIntegrals`).
 * @param images Bq/ml on one grid, each laid on the reference contour
 * @param hours of the images, ascending
 * @returns MBq h/ml; undefined where there are not exactly three images
 */
export function voxelwiseTriExponential(
  images: readonly Float32Array[],
  hours: readonly number[],
  physicalHalfLifeHours: number,
): Float32Array | undefined {
  if (images.length !== imagesTaken) {
    return undefined;
  }
  const [first, second, third] = images;
  const [t0, t1, t3] = hours;
  const integrals = triExponentialIntegrals(
    [first, second, third],
    [t0, t1, t3],
    Math.LN2 / physicalHalfLifeHours,
  );
  return integrals.map((value) => value / bqPerMBq);
}
