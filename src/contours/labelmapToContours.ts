import { labelBounds, sliceBounds } from '../labels';
import type { Labelmap } from '../volume/types';
import { checkLabelmap } from './checkLabelmap';
import { traceMask } from './traceMask';
import type { SliceContours } from './types';

/**
 * Contours of one label, traced along the edges of its voxels: the area inside the rings, minus the
 * holes, is exactly the voxels' area. Foreground is 4-connected within a slice, so pieces that
 * touch at a corner are separate rings, and no ring crosses or touches itself.
 * @param labelmap voxels [i + nx * (j + ny * k)]
 * @returns ascending k, only slices that hold the label; points in index coordinates, see
 *   ContourLoop
 * @throws INVALID_ARGUMENT
 */
export function labelmapToContours(labelmap: Labelmap, label: number): SliceContours[] {
  checkLabelmap(labelmap, label);
  const [nx, ny, nz] = labelmap.dimensions;
  const contours: SliceContours[] = [];
  for (let k = 0; k < nz; k++) {
    const bounds = labelBounds(labelmap, label, sliceBounds(labelmap, k));
    if (bounds) {
      const slice = labelmap.data.subarray(nx * ny * k, nx * ny * (k + 1));
      contours.push({ k, loops: traceMask(slice, nx, label, bounds) });
    }
  }
  return contours;
}
