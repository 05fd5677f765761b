import { largest } from '../numbers';
import { indexToPatient } from './indexToPatient';
import type { Vec3, VolumeGeometry } from './types';

/** Largest distance between corresponding corner voxels of two grids of the same dimensions, mm. */
export function gridsApartMm(a: VolumeGeometry, b: VolumeGeometry): number {
  const [i, j, k] = a.dimensions.map((count) => [0, count - 1]);
  const corners = i.flatMap((x) => j.flatMap((y) => k.map((z): Vec3 => [x, y, z])));
  return largest(
    corners.map((corner) => {
      const there = indexToPatient(b, corner);
      return Math.hypot(...indexToPatient(a, corner).map((value, n) => value - there[n]));
    }),
  );
}
