import { labelBounds } from '../labels';
import { gridCorners, partOfGrid } from '../volume';
import type { Labelmap, Vec3 } from '../volume';

/** The corners of the box around a structure, LPS mm; none where no voxel has the label. */
export function labelCorners(labelmap: Labelmap, label: number): Vec3[] {
  const bounds = labelBounds(labelmap, label);
  return bounds ? gridCorners(partOfGrid(labelmap, bounds)) : [];
}
