import type { IndexBounds } from '../../labels';
import { indexToIndexMatrix, transformPoint } from '../../volume';
import type { Labelmap, Vec3, VolumeGeometry } from '../../volume/types';
import { patientDirection } from './patientDirection';
import type { DirectionName } from './patientDirection';

/**
 * The edges of a network's box that a contour comes close to, by the patient's sides: those where a
 * voxel of the contour lies within one box voxel of the outermost voxel centres.
 * @param bounds of the label
 * @param box right- or left-handed
 */
export function touchedBoxEdges(
  labelmap: Labelmap,
  label: number,
  bounds: IndexBounds,
  box: VolumeGeometry,
): DirectionName[] {
  const toBox = indexToIndexMatrix(labelmap, box);
  const touched = new Set<DirectionName>();
  const look = (index: Vec3): void => {
    transformPoint(toBox, index).forEach((v, axis) => {
      if (v < 1) {
        touched.add(patientDirection(box.direction, axis, -1));
      }
      if (v > box.dimensions[axis] - 2) {
        touched.add(patientDirection(box.direction, axis, 1));
      }
    });
  };
  for (let corner = 0; corner < 8; corner++) {
    look([0, 1, 2].map((a) => ((corner >> a) & 1 ? bounds.max[a] : bounds.min[a])) as Vec3);
  }
  if (touched.size === 0) {
    return [];
  }
  // In a scan rotated against the box the corners of the bounds can lie far from the kidney, so its
  // voxels are checked.
  touched.clear();
  const [nx, ny] = labelmap.dimensions;
  for (let k = bounds.min[2]; k <= bounds.max[2]; k++) {
    for (let j = bounds.min[1]; j <= bounds.max[1]; j++) {
      const row = nx * (j + ny * k);
      let first = bounds.min[0];
      let last = bounds.max[0];
      while (first <= last && labelmap.data[row + first] !== label) {
        first++;
      }
      while (last > first && labelmap.data[row + last] !== label) {
        last--;
      }
      if (first <= last) {
        look([first, j, k]);
        look([last, j, k]);
      }
    }
  }
  return [...touched];
}
