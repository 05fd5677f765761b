import { presentKidneys } from '../assessmentScene';
import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';

/** All but 0.5 % of 471 pairs of the KiTS23 set are at least 33 mm apart. */
const smallestGapMm = 20;
/** Share of a contour beyond the middle of the spine; no ordinary kidney reaches it. */
const acrossShare = 0.03;
/** From this share on, the contour lies on the wrong side as a whole, which is another finding. */
const otherSideShare = 0.5;

/** The kidneys' contours touch or cross the spine, as in a horseshoe kidney. */
export function kidneysJoined(scene: AssessmentScene): Finding[] {
  const findings: Finding[] = [];
  if (scene.gapMm < smallestGapMm) {
    findings.push({
      code: 'KIDNEYS_JOINED',
      severity: 'warning',
      what: `The two contours come within ${scene.gapMm.toFixed(0)} mm of each other.`,
      next: 'Look for a horseshoe kidney: the bridge belongs to neither side, and the volumes and doses per side depend on where it is cut. Else correct the contours.',
    });
  }
  for (const { side, displayName, shape, shareAcrossSpine = 0 } of presentKidneys(scene)) {
    if (shareAcrossSpine > acrossShare && shareAcrossSpine <= otherSideShare) {
      const ml = (shareAcrossSpine * shape.volumeMl).toFixed(0);
      findings.push({
        code: 'KIDNEYS_JOINED',
        severity: 'warning',
        side,
        what: `${displayName}: ${ml} ml of the contour cross the middle of the spine.`,
        next: 'Look for a horseshoe kidney, or a leak into bowel or vessels in front of the spine.',
      });
    }
  }
  return findings;
}
