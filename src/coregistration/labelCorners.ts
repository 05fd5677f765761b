import { labelBounds } from '../labels';
import { indexToPatient } from '../volume';
import type { Labelmap, Vec3 } from '../volume';

/** The eight corners of the box around a structure, LPS mm; none where no voxel has the label. */
export function labelCorners(labelmap: Labelmap, label: number): Vec3[] {
  const bounds = labelBounds(labelmap, label);
  if (!bounds) {
    return [];
  }
  const [i, j, k] = bounds.min.map((v, axis) => [v, bounds.max[axis]]);
  return i.flatMap((x) => j.flatMap((y) => k.map((z) => indexToPatient(labelmap, [x, y, z]))));
}
