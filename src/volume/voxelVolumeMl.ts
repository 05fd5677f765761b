import type { VolumeGeometry } from './types';

/** Volume of one voxel, ml (the product of the spacings; direction vectors are orthonormal). */
export function voxelVolumeMl(geometry: VolumeGeometry): number {
  const [si, sj, sk] = geometry.spacingMm;
  return (si * sj * sk) / 1000;
}
