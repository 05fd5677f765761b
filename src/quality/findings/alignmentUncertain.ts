import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';

/** The rigid alignment to the reference anatomy is not sure of itself. */
export function alignmentUncertain({ alignment }: AssessmentScene): Finding[] {
  if (alignment?.confidence !== 'low') {
    return [];
  }
  const { boneOverlap, marginToSecond, secondOffsetMm } = alignment;
  const distanceMm = Math.hypot(...secondOffsetMm);
  // Without a second place there is nothing to be mistaken for.
  const secondText =
    distanceMm > 0
      ? `, and a place ${distanceMm.toFixed(0)} mm away fits nearly as well (${marginToSecond.toFixed(2)} less, of 1)`
      : '';
  return [
    {
      code: 'ALIGNMENT_UNCERTAIN',
      severity: 'warning',
      what: `The alignment to the reference anatomy is unsure: bones overlap by ${(100 * boneOverlap).toFixed(0)} %${secondText}.`,
      next: 'Check on a coronal view that both contours lie on the kidneys and that nothing is cut off.',
    },
  ];
}
