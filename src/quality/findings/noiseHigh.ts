import { presentKidneys } from '../assessmentScene';
import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';

/**
 * At the network's voxel size 30 HU left its contours as they were and 60 HU did harm
 * (docs/findings.md).
 */
const largestNoiseHu = 40;

/**
 * Noise in which the kidney's border is lost. One finding for the CT, with the worse kidney's
 * number.
 */
export function noiseHigh(scene: AssessmentScene): Finding[] {
  const noises = presentKidneys(scene).flatMap(({ tissue }) => tissue?.noiseHu ?? []);
  const noiseHu = Math.max(0, ...noises);
  if (noiseHu <= largestNoiseHu) {
    return [];
  }
  return [
    {
      code: 'NOISE_HIGH',
      severity: 'warning',
      what: `The CT is very noisy: ${noiseHu.toFixed(0)} HU in the kidneys after averaging over 3 mm.`,
      next: 'Check the borders towards liver, spleen and muscle, which differ by less than that.',
    },
  ];
}
