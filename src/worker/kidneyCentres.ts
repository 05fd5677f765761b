import { kidneySides, labelBounds } from '../labels';
import type { IndexBounds } from '../labels';
import { indexToPatient } from '../volume';
import type { Labelmap, Vec3 } from '../volume/types';

/**
 * Middle of each kidney's bounding box, right before left, LPS mm; none for a kidney without
 * voxels.
 * @param region holds all labels; default: the whole labelmap
 */
export function kidneyCentres(labelmap: Labelmap, region?: IndexBounds): Vec3[] {
  return kidneySides.flatMap(({ label }) => {
    const bounds = labelBounds(labelmap, label, region);
    const middle = bounds?.min.map((v, axis) => (v + bounds.max[axis]) / 2) as Vec3 | undefined;
    return middle ? [indexToPatient(labelmap, middle)] : [];
  });
}
