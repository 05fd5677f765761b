import type { KidneySide } from '../../labels';
import type { Vec3 } from '../../volume/types';
import type { AlignmentSummary } from '../assessmentInput';
import { alignedKidneyCentre, usualCentresMm } from './alignedKidneyCentre';

export interface ExpectedKidneyOptions {
  /** Used unless its confidence is low. */
  alignment?: AlignmentSummary;
  /** Centre of mass of the other kidney, LPS mm. */
  otherCentreMm?: Vec3;
  /** Patient x of the spine, mm. */
  spineXMm?: number;
}

/**
 * Where a kidney's centre is expected in this patient, LPS mm: taken from the reference anatomy, or
 * else from the other kidney mirrored at the spine. Undefined where neither is known.
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
