import { presentKidneys } from '../assessmentScene';
import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';

/**
 * About two vertebrae: more than breathing, build and an alignment that is one vertebra off can
 * explain together.
 */
export const usualOffsetMm = 60;

/**
 * A kidney lies far above or below its place in the reference anatomy. Reported only where the
 * alignment is sure of the region.
 */
export function positionUnusual(scene: AssessmentScene): Finding[] {
  if (!scene.alignment || scene.alignment.confidence === 'low') {
    return [];
  }
  return presentKidneys(scene).flatMap(({ side, displayName, shape }): Finding[] => {
    const expected = scene.expected[side];
    const offsetMm = expected ? shape.centroidMm[2] - expected.centreMm[2] : 0;
    if (Math.abs(offsetMm) <= usualOffsetMm) {
      return [];
    }
    const isLow = offsetMm < 0;
    return [
      {
        code: 'POSITION_UNUSUAL',
        severity: 'warning',
        side,
        what: `${displayName}: ${Math.abs(offsetMm).toFixed(0)} mm ${isLow ? 'lower' : 'higher'} than its usual place.`,
        next: isLow
          ? 'Check that it is a kidney: a low or pelvic kidney, a transplant, or bowel.'
          : 'Check that it is a kidney and not spleen, liver, stomach or adrenal gland.',
      },
    ];
  });
}
