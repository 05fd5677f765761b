import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';

/** The 99th percentile of 471 pairs of the KiTS23 set, tumours included, is 57 mm. */
const usualDifferenceMm = 60;

/** One kidney lies much lower than the other. */
export function heightsDiffer({ kidneys: { right, left } }: AssessmentScene): Finding[] {
  if (!right || !left) {
    return [];
  }
  const differenceMm = right.shape.centroidMm[2] - left.shape.centroidMm[2];
  if (Math.abs(differenceMm) <= usualDifferenceMm) {
    return [];
  }
  const lower = differenceMm < 0 ? 'right' : 'left';
  return [
    {
      code: 'HEIGHTS_DIFFER',
      severity: 'warning',
      what: `The ${lower} kidney lies ${Math.abs(differenceMm).toFixed(0)} mm lower than the other one (by their centres).`,
      next: 'Check both: a low kidney, a contour in another organ or a missed pole looks like this.',
    },
  ];
}
