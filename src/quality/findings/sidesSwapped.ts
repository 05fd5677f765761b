import { presentKidneys } from '../assessmentScene';
import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';

/** A contour with more than this share beyond the spine lies on the other side. */
const acrossShare = 0.5;

/** Right and left contradict the anatomy, relative to each other or to the spine. */
export function sidesSwapped(scene: AssessmentScene): Finding[] {
  const { right, left } = scene.kidneys;
  const findings: Finding[] = [];
  // LPS: x grows towards the patient's left.
  const isReversed = right && left && right.shape.centroidMm[0] >= left.shape.centroidMm[0];
  if (isReversed) {
    findings.push({
      code: 'SIDES_SWAPPED',
      severity: 'warning',
      what: 'The right contour lies to the left of the left one.',
      next: 'Check the sides; situs inversus or a contour in the wrong organ looks like this.',
    });
  } else {
    for (const { side, displayName, shareAcrossSpine = 0 } of presentKidneys(scene)) {
      if (shareAcrossSpine > acrossShare) {
        findings.push({
          code: 'SIDES_SWAPPED',
          severity: 'warning',
          side,
          what: `${displayName}: ${(100 * shareAcrossSpine).toFixed(0)} % of the contour lies on the other side of the spine.`,
          next: 'Check which kidney it is; crossed ectopia or a contour in the wrong organ looks like this.',
        });
      }
    }
  }
  if (scene.evidence?.sidesExchanged) {
    findings.push({
      code: 'SIDES_SWAPPED',
      severity: 'warning',
      what: 'The network took the right kidney for the left; the sides were exchanged by their position.',
      next: 'Confirm which is the right kidney; situs inversus looks like this.',
    });
  }
  return findings;
}
