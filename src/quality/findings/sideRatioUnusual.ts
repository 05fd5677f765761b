import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';

/**
 * Larger over smaller kidney: the 97.5th percentile of 51 healthy pairs of the KiTS23 set is 1.31.
 */
const usualRatio = 1.5;

/** The kidneys differ in size. Not reported where one of them is cut by the scan's edge. */
export function sideRatioUnusual({ kidneys: { right, left } }: AssessmentScene): Finding[] {
  if (!right || !left || right.scanEdges.length + left.scanEdges.length > 0) {
    return [];
  }
  const [larger, smaller] =
    right.shape.volumeMl > left.shape.volumeMl ? [right, left] : [left, right];
  const ratio = larger.shape.volumeMl / smaller.shape.volumeMl;
  if (ratio <= usualRatio) {
    return [];
  }
  return [
    {
      code: 'SIDE_RATIO_UNUSUAL',
      severity: 'warning',
      what:
        `The ${larger.side} kidney is ${ratio.toFixed(1)} times as large as the ${smaller.side} one ` +
        `(${larger.shape.volumeMl.toFixed(0)} and ${smaller.shape.volumeMl.toFixed(0)} ml).`,
      next: 'Check both contours: a leak into a neighbour or a missed part looks like this.',
    },
  ];
}
