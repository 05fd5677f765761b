import { presentKidneys } from '../assessmentScene';
import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';

/**
 * A kidney's border is doubtful if the network was undecided about more than this share of its
 * volume.
 */
export const uncertainShare = 0.35;

/** The network was undecided (probability 0.3 to 0.7) over much of the border. */
export function contourUncertain(scene: AssessmentScene): Finding[] {
  return presentKidneys(scene).flatMap(({ side, displayName, shape }): Finding[] => {
    const uncertainMl = scene.evidence?.[side].uncertainMl ?? 0;
    const share = uncertainMl / shape.volumeMl;
    if (share <= uncertainShare) {
      return [];
    }
    return [
      {
        code: 'CONTOUR_UNCERTAIN',
        severity: 'warning',
        side,
        what:
          `${displayName}: the network was undecided over ${uncertainMl.toFixed(0)} ml near the border, ` +
          `${(100 * share).toFixed(0)} % of the contour's volume.`,
        next: 'Check the border against the images.',
      },
    ];
  });
}
