import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';

/** The network looks at 5 mm slices; a kidney's pole is about one such slice. */
const largestSpacingMm = 6;

/** Slices too far apart for the kidneys' poles. */
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
