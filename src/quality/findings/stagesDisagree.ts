import { presentKidneys } from '../assessmentScene';
import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';

/**
 * Final over coarse volume: 0.82 to 1.23 without the sinus and 0.88 to 1.34 with it in 63 kidneys,
 * real and synthetic, diseased ones among them (docs/findings.md).
 */
const usualRatio = { lower: 0.7, upper: 1.4 };

/** The network's coarse and close look at one kidney contradict each other. */
export function stagesDisagree(scene: AssessmentScene): Finding[] {
  return presentKidneys(scene).flatMap(({ side, displayName, shape }): Finding[] => {
    const coarseMl = scene.evidence?.[side].coarseVolumeMl;
    if (!coarseMl) {
      return [];
    }
    const ratio = shape.volumeMl / coarseMl;
    if (ratio >= usualRatio.lower && ratio <= usualRatio.upper) {
      return [];
    }
    return [
      {
        code: 'STAGES_DISAGREE',
        severity: 'warning',
        side,
        what: `${displayName}: ${coarseMl.toFixed(0)} ml at the network's first look, ${shape.volumeMl.toFixed(0)} ml at the closer one.`,
        next: 'Check the contour on every slice for missed or added parts.',
      },
    ];
  });
}
