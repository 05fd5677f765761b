import { presentKidneys } from '../assessmentScene';
import type { AssessmentScene, KidneyMeasures } from '../assessmentScene';
import type { Finding } from '../finding';

/**
 * About two vertebrae: more than breathing, build and an alignment that is one vertebra off can
 * explain together.
 */
export const usualOffsetMm = 60;

/**
 * A kidney lies far above or below its place in the reference anatomy. Reported only where the
 * alignment is sure of the region. Two kidneys that lie off together speak against an alignment
 * that is not quite sure, rather than against themselves: ALIGNMENT_UNCERTAIN says that.
 */
export function positionUnusual(scene: AssessmentScene): Finding[] {
  const confidence = scene.alignment?.confidence ?? 'low';
  if (confidence === 'low' || (confidence === 'medium' && isPairOff(scene))) {
    return [];
  }
  return presentKidneys(scene).flatMap((kidney): Finding[] => {
    const { side, displayName } = kidney;
    const offsetMm = heightOffMm(scene, kidney);
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

/** How far a kidney lies above its expected place, mm; 0 where none is known. */
function heightOffMm({ expected }: AssessmentScene, { side, shape }: KidneyMeasures): number {
  return shape.centroidMm[2] - (expected[side]?.centreMm[2] ?? shape.centroidMm[2]);
}

/** Whether both kidneys lie far off, in the same direction. */
function isPairOff(scene: AssessmentScene): boolean {
  const offsets = presentKidneys(scene).map((kidney) => heightOffMm(scene, kidney));
  return (
    offsets.length === 2 &&
    (offsets.every((mm) => mm > usualOffsetMm) || offsets.every((mm) => mm < -usualOffsetMm))
  );
}
