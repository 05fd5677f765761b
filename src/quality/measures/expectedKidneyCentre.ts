import type { KidneySide } from '../../labels';
import type { Vec3 } from '../../volume/types';
import type { AlignmentSummary } from '../assessmentInput';
import { alignedKidneyCentre, usualCentresMm } from './alignedKidneyCentre';

export interface ExpectedKidneyOptions {
  /** Used where it is sure. */
  alignment?: AlignmentSummary;
  /** Centre of mass of the other kidney, LPS mm. */
  otherCentreMm?: Vec3;
  /** Patient x of the spine, mm. */
  spineXMm?: number;
}

/**
 * Where a kidney's centre would lie in this patient, LPS mm: carried over from the reference
 * anatomy, or else mirrored from the other kidney at the spine. Undefined where neither is known.
 */
export function expectedKidneyCentre(
  side: KidneySide,
  { alignment, otherCentreMm, spineXMm }: ExpectedKidneyOptions,
): Vec3 | undefined {
  if (alignment && alignment.confidence !== 'low') {
    return alignedKidneyCentre(side, alignment);
  }
  if (otherCentreMm && spineXMm !== undefined) {
    const usual = usualCentresMm[side];
    const other = usualCentresMm[side === 'right' ? 'left' : 'right'];
    return [
      2 * spineXMm - otherCentreMm[0],
      otherCentreMm[1] + usual[1] - other[1],
      otherCentreMm[2] + usual[2] - other[2],
    ];
  }
  return undefined;
}
