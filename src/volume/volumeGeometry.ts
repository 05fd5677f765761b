import type { VolumeGeometry } from './types';

/** The grid of a volume alone, without its voxels: what may be kept or sent when they must not. */
export function volumeGeometry(volume: VolumeGeometry): VolumeGeometry {
  const { dimensions, spacingMm, imagePositionPatient, direction, frameOfReferenceUID } = volume;
  return { dimensions, spacingMm, imagePositionPatient, direction, frameOfReferenceUID };
}
