import { presentKidneys } from '../assessmentScene';
import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';

/** Kidneys without contrast have 30 HU (SD 5 between patients), with it 100 to 200. */
const leastEnhancedHu = 70;
/** Cortex over medulla beyond which the medulla may be taken for something else. */
const corticomedullaryHu = 60;
/** From the 10th to the 90th percentile of a normal distribution, in SDs. */
const decileRange = 2.563;

/** The CT is contrast-enhanced; which phase cannot be told for sure. One finding for the CT. */
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
