import { DosimetryError } from '../errors';
import { labelBounds } from '../labels';
import { indexToPatient } from '../volume';
import type { Labelmap, Vec3 } from '../volume';

/**
 * Centre of a structure: the mean of its voxel centres, LPS mm.
 *
 * @throws NO_KIDNEY_ROI where no voxel has the label
 */
export function labelCentroid(labelmap: Labelmap, label: number): Vec3 {
  const bounds = labelBounds(labelmap, label);
  if (!bounds) {
    throw new DosimetryError('NO_KIDNEY_ROI', {
      what: 'There is no kidney to work on.',
      why: `No voxel of the contours has the label ${label}.`,
      next: 'Contour the kidney on the CT of this time point, or leave it out.',
    });
  }
  const { min, max } = bounds;
  const [nx, ny] = labelmap.dimensions;
  const sums: Vec3 = [0, 0, 0];
  let count = 0;
  for (let k = min[2]; k <= max[2]; k++) {
    for (let j = min[1]; j <= max[1]; j++) {
      const row = nx * (j + ny * k);
      for (let i = min[0]; i <= max[0]; i++) {
        if (labelmap.data[row + i] === label) {
          count++;
          sums[0] += i;
          sums[1] += j;
          sums[2] += k;
        }
      }
    }
  }
  return indexToPatient(labelmap, sums.map((sum) => sum / count) as Vec3);
}
