import type { Vec3, VolumeGeometry } from '../volume/types';
import type { NetworkSpec } from './networkSpec';

/**
 * A network's input grid around a point: axes along patient left, posterior and superior.
 * @param centre LPS mm
 * @param isMirrored the first axis runs towards patient right instead, so that the network sees a
 *   left kidney as a right one; the grid is then left-handed, and results computed on it have their
 *   true place in the patient
 * @param size voxels, where the network takes boxes of more than one size
 */
export function createBoxGeometry(
  centre: Vec3,
  spec: NetworkSpec,
  isMirrored = false,
  size: Vec3 = spec.input.dimensions,
): VolumeGeometry {
  const { spacingMm } = spec.input;
  const signs = [isMirrored ? -1 : 1, 1, 1];
  return {
    dimensions: [...size],
    spacingMm: [...spacingMm],
    imagePositionPatient: centre.map(
      (c, axis) => c - signs[axis] * ((size[axis] - 1) / 2) * spacingMm[axis],
    ) as Vec3,
    direction: [signs[0], 0, 0, 0, 1, 0, 0, 0, 1],
  };
}
