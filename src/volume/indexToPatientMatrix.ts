import type { Affine, VolumeGeometry } from './types';

/**
 * Map from voxel indices (i, j, k), voxel centres at whole numbers, to LPS mm.
 * The volume form of PS3.3 equation C.7.6.2.1-1.
 */
export function indexToPatientMatrix(geometry: VolumeGeometry): Affine {
  const d = geometry.direction;
  const [si, sj, sk] = geometry.spacingMm;
  const [x, y, z] = geometry.imagePositionPatient;
  return [
    d[0] * si,
    d[3] * sj,
    d[6] * sk,
    x,
    d[1] * si,
    d[4] * sj,
    d[7] * sk,
    y,
    d[2] * si,
    d[5] * sj,
    d[8] * sk,
    z,
  ];
}
