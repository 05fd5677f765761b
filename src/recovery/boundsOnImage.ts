import type { IndexBounds } from '../labels';
import { indexToPatient, patientToIndexMatrix, transformPoint } from '../volume';
import type { Vec3, VolumeGeometry } from '../volume';

/**
 * The voxels of an image that lie in the box of a grid, or undefined where there are none.
 *
 * @param grid in the frame of the image
 */
export function boundsOnImage(
  image: VolumeGeometry,
  grid: VolumeGeometry,
): IndexBounds | undefined {
  const toIndex = patientToIndexMatrix(image);
  const corners = Array.from({ length: 8 }, (_, n) => {
    const corner = grid.dimensions.map((count, axis) => ((n >> axis) & 1) * (count - 1)) as Vec3;
    return transformPoint(toIndex, indexToPatient(grid, corner));
  });
  const min = image.dimensions.map((_, axis) =>
    Math.max(0, Math.ceil(Math.min(...corners.map((corner) => corner[axis])))),
  ) as Vec3;
  const max = image.dimensions.map((count, axis) =>
    Math.min(count - 1, Math.floor(Math.max(...corners.map((corner) => corner[axis])))),
  ) as Vec3;
  // Written so that NaN is outside too.
  return min.every((v, axis) => v <= max[axis]) ? { min, max } : undefined;
}
