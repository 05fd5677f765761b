import type { Vec3, VolumeGeometry } from '../volume';

/** The same voxels elsewhere: only the origin moves, the data are shared. LPS mm. */
export function shiftVolume<T extends VolumeGeometry>(volume: T, shiftMm: Vec3): T {
  const imagePositionPatient = volume.imagePositionPatient.map((v, n) => v + shiftMm[n]) as Vec3;
  return { ...volume, imagePositionPatient };
}
