import { DosimetryError } from '../errors';
import type { Labelmap, VolumeGeometry } from '../volume';
import { meanInContour } from './meanInContour';

/**
 * Time-integrated activity of the voxels around a kidney: the sum of all images says where it is,
 * the curve of the whole kidney how much it is. What the reference contour holds is exactly the
 * integral of the curve.
 *
 * @param images Bq/ml on `grid`, each laid on the reference contour
 * @param meanMBqHPerMl integral of the kidney's curve over its volume
 * @returns MBq h/ml on `grid`
 * @throws ACTIVITY_INVALID where the images show nothing in the contour
 */
export function organCurveTimesShape(
  images: readonly Float32Array[],
  grid: VolumeGeometry,
  { contour, label, meanMBqHPerMl }: { contour: Labelmap; label: number; meanMBqHPerMl: number },
): Float32Array {
  const shape = new Float32Array(images[0].length);
  for (const image of images) {
    for (let n = 0; n < shape.length; n++) {
      shape[n] += image[n];
    }
  }
  const { mean = 0 } = meanInContour({ ...grid, data: shape }, contour, label);
  if (!(mean > 0)) {
    throw new DosimetryError('ACTIVITY_INVALID', {
      what: 'The dose inside a kidney cannot be computed.',
      why: 'The images show no activity in its contour.',
      next: 'Check the contour and the registration of the time points.',
    });
  }
  const factor = meanMBqHPerMl / mean;
  return shape.map((value) => value * factor);
}
