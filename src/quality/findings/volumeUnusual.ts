import { presentKidneys } from '../assessmentScene';
import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';

/**
 * Of 453 healthy kidneys of the KiTS23 set, 0.5 % are smaller and 2.5 % larger; see
 * docs/findings.md.
 */
const usualVolumeMl = { lower: 70, upper: 350 };

/** Few adult kidneys have this volume. A kidney cut by the scan's edge is not reported as small. */
export function volumeUnusual(scene: AssessmentScene): Finding[] {
  const { lower, upper } = usualVolumeMl;
  return presentKidneys(scene).flatMap(({ side, displayName, shape, scanEdges }): Finding[] => {
    const { volumeMl } = shape;
    const isSmall = volumeMl < lower && scanEdges.length === 0;
    if (!isSmall && volumeMl <= upper) {
      return [];
    }
    return [
      {
        code: 'VOLUME_UNUSUAL',
        severity: 'warning',
        side,
        what: `${displayName}: ${volumeMl.toFixed(0)} ml, outside the usual ${lower}-${upper} ml.`,
        next: isSmall
          ? 'Check the contour on every slice: a missed part or a shrunken kidney looks like this.'
          : 'Check the contour on every slice: a leak, cysts, a wide renal pelvis or a tumour look like this.',
      },
    ];
  });
}
