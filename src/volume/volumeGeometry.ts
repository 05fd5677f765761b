import type { VolumeGeometry } from './types';

/** The grid of a volume without its voxels, for keeping or sending it alone. */
export function volumeGeometry(volume: VolumeGeometry): VolumeGeometry {
  const { dimensions, spacingMm, imagePositionPatient, direction, frameOfReferenceUID } = volume;
  return { dimensions, spacingMm, imagePositionPatient, direction, frameOfReferenceUID };
}
