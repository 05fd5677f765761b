import type { Vec3, VolumeGeometry } from './types';

/** Indices [i, j, k] of the eight corner voxels of a grid. */
export function cornerIndices({ dimensions }: Pick<VolumeGeometry, 'dimensions'>): Vec3[] {
  const [i, j, k] = dimensions.map((count) => [0, count - 1]);
  return i.flatMap((x) => j.flatMap((y) => k.map((z): Vec3 => [x, y, z])));
}
