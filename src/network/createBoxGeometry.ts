import type { Vec3, VolumeGeometry } from '../volume/types';
import type { ModelManifest } from './modelManifest';

/**
 * The network's input grid around a point: axes along patient left, posterior and superior.
 *
 * @param centre LPS mm
 */
export function createBoxGeometry(centre: Vec3, manifest: ModelManifest): VolumeGeometry {
  const { dimensions, spacingMm } = manifest.input;
  return {
    dimensions: [...dimensions],
    spacingMm: [...spacingMm],
    imagePositionPatient: centre.map(
      (c, axis) => c - ((dimensions[axis] - 1) / 2) * spacingMm[axis],
    ) as Vec3,
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  };
}
