import type { KidneySide } from '../../labels';
import type { Vec3 } from '../../volume/types';
import type { AlignmentSummary } from '../assessmentInput';

/**
 * Offsets of the kidneys' centres from their midpoint, LPS mm: medians of 471 pairs of the KiTS23
 * set (149 mm apart, the right one 6 mm lower and 3 mm further forward); see docs/findings.md.
 */
export const usualCentresMm: Record<KidneySide, Vec3> = {
  right: [-75, -1.5, -3],
  left: [75, 1.5, 3],
};

/** Where the alignment puts a kidney's centre, LPS mm, whether the alignment is sure or not. */
export function alignedKidneyCentre(
  side: KidneySide,
  { referenceToPatient: m }: Pick<AlignmentSummary, 'referenceToPatient'>,
): Vec3 {
  const [x, y, z] = usualCentresMm[side];
  return [0, 4, 8].map((row) => m[row] * x + m[row + 1] * y + m[row + 2] * z + m[row + 3]) as Vec3;
}
