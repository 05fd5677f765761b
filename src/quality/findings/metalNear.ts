import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';

/** A smaller volume is one or two saturated voxels, ml. */
const leastMl = 0.01;

/** Metal, or contrast medium of the same density, near the kidneys. */
export function metalNear({ dense }: AssessmentScene): Finding[] {
  if (!dense || dense.volumeMl < leastMl) {
    return [];
  }
  const ml = dense.volumeMl < 0.1 ? 'less than 0.1' : dense.volumeMl.toFixed(1);
  return [
    {
      code: 'METAL_NEAR',
      severity: 'warning',
      what: `Metal or very dense contrast medium near the kidneys: ${ml} ml above 2500 HU (up to ${dense.largestHu.toFixed(0)}).`,
      next: 'Check the contours where streaks cross the kidneys; the attenuation-corrected SPECT may be wrong there, too.',
    },
  ];
}
