import { presentKidneys } from '../assessmentScene';
import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';

/**
 * Noise across the streaks over noise along them: at most 1.4 in kidneys without streaks
 * (docs/findings.md).
 */
const leastRatio = 1.7;
/** Weaker streaks do not hide the kidney's border, since fat is 120 HU below the kidney. */
const leastHu = 25;

/** Streaks through a kidney, recognised by noise that depends on direction. */
export function streaks(scene: AssessmentScene): Finding[] {
  return presentKidneys(scene).flatMap(({ side, displayName, tissue }): Finding[] => {
    if (
      !tissue ||
      tissue.noiseAcrossHu < leastHu ||
      tissue.noiseAcrossHu < leastRatio * tissue.noiseAlongHu
    ) {
      return [];
    }
    return [
      {
        code: 'STREAKS',
        severity: 'warning',
        side,
        what: `${displayName}: streaks across it, ${tissue.noiseAcrossHu.toFixed(0)} HU in one direction and ${tissue.noiseAlongHu.toFixed(0)} in the other.`,
        next: 'Check the border where the streaks cross it (arms beside the body and metal cause them).',
      },
    ];
  });
}
