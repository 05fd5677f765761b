import { presentKidneys } from '../assessmentScene';
import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';

/** Kidneys have 30 HU without contrast (SD 5 between patients); water has 0. */
const leastTissueHu = 15;

/**
 * The contour includes material of lower density than kidney: many cysts, a sac of water, or fat.
 */
export function tissueUnusual(scene: AssessmentScene): Finding[] {
  return presentKidneys(scene).flatMap(({ side, displayName, tissue }): Finding[] => {
    if (!tissue || tissue.medianHu >= leastTissueHu) {
      return [];
    }
    return [
      {
        code: 'TISSUE_UNUSUAL',
        severity: 'warning',
        side,
        what: `${displayName}: median ${tissue.medianHu.toFixed(0)} HU inside the contour; kidney tissue has about 30.`,
        next: 'Look for a polycystic or water-filled kidney, or a contour in fat or bowel; check also that the CT is in HU.',
      },
    ];
  });
}
