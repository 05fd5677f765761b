import { indexToPatient } from './indexToPatient';
import type { Vec3, VolumeGeometry } from './types';

/**
 * True if two geometries are the same grid: equal dimensions, no voxel centre further apart than
 * `toleranceMm`, and not two different frames of reference. A missing frame of reference does not
 * count as different.
 * @param toleranceMm default 0.01 mm: above the rounding of decimal strings in files, far below a
 *   voxel.
 */
export function sameGrid(a: VolumeGeometry, b: VolumeGeometry, toleranceMm = 0.01): boolean {
  if (a.dimensions.some((n, axis) => n !== b.dimensions[axis])) {
    return false;
  }
  const frameA = a.frameOfReferenceUID;
  const frameB = b.frameOfReferenceUID;
  if (frameA && frameB && frameA !== frameB) {
    return false;
  }
  // The distance between two affine maps over a box is largest at one of its corners.
  const [ni, nj, nk] = a.dimensions;
  for (const i of [0, ni - 1]) {
    for (const j of [0, nj - 1]) {
      for (const k of [0, nk - 1]) {
        const corner: Vec3 = [i, j, k];
        const [xa, ya, za] = indexToPatient(a, corner);
        const [xb, yb, zb] = indexToPatient(b, corner);
        if (!(Math.hypot(xa - xb, ya - yb, za - zb) <= toleranceMm)) {
          return false;
        }
      }
    }
  }
  return true;
}
