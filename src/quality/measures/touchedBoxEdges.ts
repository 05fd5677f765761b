import type { IndexBounds } from '../../labels';
import { indexToIndexMatrix, transformPoint } from '../../volume';
import type { Vec3, VolumeGeometry } from '../../volume/types';
import { patientDirection } from './patientDirection';
import type { DirectionName } from './patientDirection';

/**
 * Which edges of a network's box a contour comes close to, by the patient's sides: where a corner of the
 * contour's bounds lies within one box voxel of the outermost voxel centres.
 *
 * @param grid the contour's own grid
 * @param box right- or left-handed
 */
export function touchedBoxEdges(
  grid: VolumeGeometry,
  bounds: IndexBounds,
  box: VolumeGeometry,
): DirectionName[] {
  const toBox = indexToIndexMatrix(grid, box);
  const touched = new Set<DirectionName>();
  for (let corner = 0; corner < 8; corner++) {
    const index = [0, 1, 2].map((a) => ((corner >> a) & 1 ? bounds.max[a] : bounds.min[a])) as Vec3;
    transformPoint(toBox, index).forEach((v, axis) => {
      if (v < 1) {
        touched.add(patientDirection(box.direction, axis, -1));
      }
      if (v > box.dimensions[axis] - 2) {
        touched.add(patientDirection(box.direction, axis, 1));
      }
    });
  }
  return [...touched];
}
