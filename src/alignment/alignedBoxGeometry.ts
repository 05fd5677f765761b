import type { NetworkSpec } from '../network';
import type { Vec3, VolumeGeometry } from '../volume/types';
import type { RigidAlignment } from './rigidAlignment';

/**
 * The network's input grid around the aligned kidney midpoint, its axes along the reference's: a tilted
 * patient is seen upright.
 */
export function alignedBoxGeometry(
  { referenceToPatient: m }: Pick<RigidAlignment, 'referenceToPatient'>,
  spec: NetworkSpec,
): VolumeGeometry {
  const { dimensions, spacingMm } = spec.input;
  const half = dimensions.map((n, axis) => ((n - 1) / 2) * spacingMm[axis]);
  return {
    dimensions: [...dimensions],
    spacingMm: [...spacingMm],
    imagePositionPatient: [0, 1, 2].map(
      (row) =>
        m[4 * row + 3] - m[4 * row] * half[0] - m[4 * row + 1] * half[1] - m[4 * row + 2] * half[2],
    ) as Vec3,
    direction: [m[0], m[4], m[8], m[1], m[5], m[9], m[2], m[6], m[10]],
  };
}
