import { kidneySides } from '../../labels';
import type { AlignmentSummary } from '../assessmentInput';
import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';
import { alignedKidneyCentre } from '../measures/alignedKidneyCentre';

/** Kidneys lie up to 25 mm higher or lower against the spine in one person than in another; a place two vertebrae off is 70 mm away. */
const agreeMm = 45;

/**
 * The rigid alignment to the reference anatomy is not sure of itself, and the kidneys that were contoured do
 * not lie where it puts them. Where both do, bones and network say the same independently.
 */
export function alignmentUncertain(scene: AssessmentScene): Finding[] {
  const { alignment } = scene;
  if (alignment?.confidence !== 'low' || isConfirmed(scene, alignment)) {
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

function isConfirmed({ kidneys }: AssessmentScene, alignment: AlignmentSummary): boolean {
  return kidneySides.every(({ side }) => {
    const centre = kidneys[side]?.shape.centroidMm;
    const expected = alignedKidneyCentre(side, alignment);
    return centre && Math.hypot(...centre.map((v, axis) => v - expected[axis])) <= agreeMm;
  });
}
