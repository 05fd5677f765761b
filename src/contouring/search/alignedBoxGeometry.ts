import type { RigidAlignment } from '../../alignment';
import type { NetworkSpec } from '../../network';
import type { Vec3, VolumeGeometry } from '../../volume/types';

/**
 * A patient rotated by less than this (total angle, radians) is sampled along the scan's axes: the
 * network is trained with larger rotations, and such a box is filled in half the time.
 */
const straightTurn = 0.1;
const upright = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/**
 * The network's input grid around the aligned kidney midpoint. Its axes are the reference's where
 * the patient lies rotated or tilted, so that the network sees an upright patient, and those of the
 * patient coordinate system where the patient lies straight.
 */
export function alignedBoxGeometry(
  { referenceToPatient: m }: Pick<RigidAlignment, 'referenceToPatient'>,
  spec: NetworkSpec,
): VolumeGeometry {
  const { dimensions, spacingMm } = spec.input;
  const turn = Math.acos(Math.min(1, (m[0] + m[5] + m[10] - 1) / 2));
  const r = turn < straightTurn ? upright : [m[0], m[1], m[2], m[4], m[5], m[6], m[8], m[9], m[10]];
  const half = dimensions.map((n, axis) => ((n - 1) / 2) * spacingMm[axis]);
  return {
    dimensions: [...dimensions],
    spacingMm: [...spacingMm],
    imagePositionPatient: [0, 1, 2].map(
      (row) =>
        m[4 * row + 3] - r[3 * row] * half[0] - r[3 * row + 1] * half[1] - r[3 * row + 2] * half[2],
    ) as Vec3,
    direction: [r[0], r[3], r[6], r[1], r[4], r[7], r[2], r[5], r[8]],
  };
}
