import { presentKidneys } from '../assessmentScene';
import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';

/** Kidneys have 30 HU without contrast (SD 5 between patients), and 100 to 200 HU with it. */
const leastEnhancedHu = 70;
/**
 * With a larger difference of cortex and medulla, the medulla may be mistaken for another
 * structure.
 */
const corticomedullaryHu = 60;
/** Distance of the 10th and 90th percentiles of a normal distribution, in SDs. */
const decileRange = 2.563;

/** The CT is contrast-enhanced; its phase cannot be determined reliably. One finding for the CT. */
export function contrastEnhanced(scene: AssessmentScene): Finding[] {
  const tissues = presentKidneys(scene).flatMap(({ tissue }) => tissue ?? []);
  const medianHu = Math.max(-Infinity, ...tissues.map((tissue) => tissue.medianHu));
  if (medianHu <= leastEnhancedHu) {
    return [];
  }
  const spreadHu = Math.max(
    ...tissues.map(({ spreadHu: spread, noiseHu }) =>
      Math.sqrt(Math.max(0, spread ** 2 - (decileRange * noiseHu) ** 2)),
    ),
  );
  const isUneven = spreadHu > corticomedullaryHu;
  return [
    {
      code: 'CONTRAST_ENHANCED',
      severity: isUneven ? 'warning' : 'info',
      what:
        `The CT is contrast-enhanced (kidney tissue ${medianHu.toFixed(0)} HU, about 30 without contrast); the phase is not known` +
        (isUneven
          ? `, and parts of a kidney differ by ${spreadHu.toFixed(0)} HU as cortex and medulla do early on.`
          : '.'),
      next: isUneven
        ? 'Check that the contours include the medulla and leave bright vessels and the renal pelvis out.'
        : 'Check that the contours leave vessels and a bright renal pelvis out.',
    },
  ];
}
