import { presentKidneys } from '../assessmentScene';
import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';

/**
 * At the network's voxel size, 30 HU of noise left its contours unchanged and 60 HU harmed them
 * (docs/findings.md).
 */
const largestNoiseHu = 40;

/**
 * Noise that hides the kidney's border. One finding for the CT, with the number of the noisier
 * kidney.
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
