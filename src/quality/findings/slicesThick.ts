import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';

/** The network's slices are 5 mm thick; the pole of a kidney is about one such slice. */
const largestSpacingMm = 6;

/** The distance of the slices is too large to show the kidneys' poles. */
export function slicesThick({ spacingMm }: AssessmentScene): Finding[] {
  const largest = Math.max(...spacingMm);
  if (largest <= largestSpacingMm) {
    return [];
  }
  return [
    {
      code: 'SLICES_THICK',
      severity: 'warning',
      what: `The CT's slices are ${largest.toFixed(1)} mm apart; the network was made for 5 mm or less.`,
      next: 'Check upper and lower poles; use a thinner reconstruction if there is one.',
    },
  ];
}
