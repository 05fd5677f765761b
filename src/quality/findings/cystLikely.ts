import { presentKidneys } from '../assessmentScene';
import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';

/** Volume of a ball 2 cm wide. In the noise of a low-dose CT, smaller pools occur by chance. */
const leastMl = 4;
/** Share of a pool's surface that touches the kidney; bowel and gallbladder touch it with less. */
const leastContactShare = 0.1;

/**
 * Water density in the contour or against it: the contour may include cysts, or exclude tissue
 * beside them.
 */
export function cystLikely(scene: AssessmentScene): Finding[] {
  return presentKidneys(scene).flatMap(({ side, displayName, waterPools, shape }): Finding[] => {
    const large = waterPools.filter(({ volumeMl }) => volumeMl >= leastMl);
    const inside = large.filter(({ place }) => place === 'inside');
    const beside = large.filter(
      ({ place, contactShare }) => place === 'beside' && contactShare >= leastContactShare,
    );
    const findings: Finding[] = [];
    if (inside.length > 0) {
      const ml = inside.reduce((sum, { volumeMl }) => sum + volumeMl, 0);
      findings.push({
        code: 'CYST_LIKELY',
        severity: 'warning',
        side,
        what:
          `${displayName}: at least ${ml.toFixed(0)} ml of water density (mean ${inside[0].meanHu.toFixed(0)} HU) inside the contour, ` +
          `${((100 * ml) / shape.volumeMl).toFixed(0)} % of its volume: likely a cyst.`,
        next: 'Take it out with the brush if the dose is to be that of the kidney tissue.',
      });
    }
    if (beside.length > 0) {
      const ml = beside.reduce((sum, { volumeMl }) => sum + volumeMl, 0);
      findings.push({
        code: 'CYST_LIKELY',
        severity: 'warning',
        side,
        what: `${displayName}: at least ${ml.toFixed(0)} ml of water density (mean ${beside[0].meanHu.toFixed(0)} HU) against the contour: likely a cyst, else bowel, gallbladder or free fluid.`,
        next: 'Check that the contour follows the kidney tissue there.',
      });
    }
    return findings;
  });
}
