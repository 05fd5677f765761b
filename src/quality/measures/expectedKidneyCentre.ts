import type { KidneySide } from '../../labels';
import type { Vec3 } from '../../volume/types';
import type { AlignmentSummary } from '../assessmentInput';

/**
 * Kidneys' centres about their midpoint, LPS mm: medians of 471 pairs of the KiTS23 set (149 mm apart, the
 * right one 6 mm lower and 3 mm further forward); see docs/findings.md.
 */
const usualCentresMm: Record<KidneySide, Vec3> = { right: [-75, -1.5, -3], left: [75, 1.5, 3] };

export interface ExpectedKidneyOptions {
  /** Used where it is sure. */
  alignment?: AlignmentSummary;
  /** Centre of mass of the other kidney, LPS mm. */
  otherCentreMm?: Vec3;
  /** Patient x of the spine, mm. */
  spineXMm?: number;
}

/**
 * Where a kidney's centre would lie in this patient, LPS mm: carried over from the reference anatomy, or
 * else mirrored from the other kidney at the spine. Undefined where neither is known.
 */
export function expectedKidneyCentre(
  side: KidneySide,
  { alignment, otherCentreMm, spineXMm }: ExpectedKidneyOptions,
): Vec3 | undefined {
  const usual = usualCentresMm[side];
  if (alignment?.confidence === 'high') {
    const m = alignment.referenceToPatient;
    return [0, 4, 8].map(
      (row) => m[row] * usual[0] + m[row + 1] * usual[1] + m[row + 2] * usual[2] + m[row + 3],
    ) as Vec3;
  }
  if (otherCentreMm && spineXMm !== undefined) {
    const other = usualCentresMm[side === 'right' ? 'left' : 'right'];
    return [
      2 * spineXMm - otherCentreMm[0],
      otherCentreMm[1] + usual[1] - other[1],
      otherCentreMm[2] + usual[2] - other[2],
    ];
  }
  return undefined;
}
