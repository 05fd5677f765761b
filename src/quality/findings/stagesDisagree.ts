import { presentKidneys } from '../assessmentScene';
import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';

/**
 * Final over coarse volume. The coarse pass includes the sinus, about a fifth of the kidney, and
 * draws up to a third too much; it rarely draws too little.
 */
const usualRatio = { lower: 0.5, upper: 1.5 };

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
