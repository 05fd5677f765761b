import { presentKidneys } from '../assessmentScene';
import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';

/** An ordinary renal pelvis holds a few ml; the real 177Lu patient without obstruction has 5. */
const leastMl = 10;

/** Much fluid in the renal sinus: a wide renal pelvis, or cysts beside it. */
export function sinusFluid(scene: AssessmentScene): Finding[] {
  return presentKidneys(scene).flatMap(({ side, displayName, waterPools }): Finding[] => {
    const pools = waterPools.filter(({ place }) => place === 'sinus');
    const ml = pools.reduce((sum, { volumeMl }) => sum + volumeMl, 0);
    if (ml < leastMl) {
      return [];
    }
    return [
      {
        code: 'SINUS_FLUID',
        severity: 'warning',
        side,
        what: `${displayName}: at least ${ml.toFixed(0)} ml of water density (mean ${pools[0].meanHu.toFixed(0)} HU) in the renal sinus: a wide renal pelvis or a cyst.`,
        next:
          scene.contourConvention === 'solid'
            ? 'The contour includes the sinus: take the fluid out, or its activity and mass count as kidney.'
            : 'Check that the contour leaves the fluid out; activity in the urine may spill into the dose.',
      },
    ];
  });
}
