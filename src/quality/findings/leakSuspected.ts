import { presentKidneys } from '../assessmentScene';
import type { AssessmentScene, KidneyMeasures } from '../assessmentScene';
import type { Finding } from '../finding';

/**
 * Open patches of real and synthetic kidneys have up to 12 cm2; that of a contour with 23 ml of
 * spleen in it has 24 (docs/findings.md).
 */
const openPatchCm2 = 18;
/**
 * The 0.5th percentile of 942 kidneys of the KiTS23 set is 0.69; small kidneys with a wide sinus
 * left out have 0.66.
 */
const leastEllipsoidFill = 0.55;
/**
 * Length over width of the ellipsoid with the same moments: at most 2.5 in all but 0.5 % of the
 * same kidneys.
 */
const largestElongation = 2.6;

/**
 * The contour continues into a neighbouring organ: its border is not visible over a large area, or
 * its shape is not a kidney's.
 */
export function leakSuspected(scene: AssessmentScene): Finding[] {
  return presentKidneys(scene).flatMap((kidney): Finding[] => {
    const seen = unusual(kidney);
    if (seen.length === 0) {
      return [];
    }
    return [
      {
        code: 'LEAK_SUSPECTED',
        severity: 'warning',
        side: kidney.side,
        what: `${kidney.displayName}: ${seen.join('; ')}.`,
        next: `Check the border towards ${kidney.side === 'right' ? 'liver' : 'spleen'}, muscle and bowel on every slice.`,
      },
    ];
  });
}

function unusual({ openBorder, shape }: KidneyMeasures): string[] {
  const seen: string[] = [];
  if (openBorder && openBorder.largestPatchCm2 > openPatchCm2) {
    seen.push(
      `over ${openBorder.largestPatchCm2.toFixed(0)} cm2 the tissue outside the contour looks like the kidney, without fat between`,
    );
  }
  if (shape.ellipsoidFill < leastEllipsoidFill) {
    seen.push(
      `its form is ragged or has arms (it fills ${(100 * shape.ellipsoidFill).toFixed(0)} % of an ellipsoid of its extent; kidneys at least ${(100 * leastEllipsoidFill).toFixed(0)} %)`,
    );
  }
  const elongation = shape.axesMm[0] / shape.axesMm[1];
  if (elongation > largestElongation) {
    seen.push(
      `it is ${elongation.toFixed(1)} times as long as wide (kidneys at most ${largestElongation})`,
    );
  }
  return seen;
}
