import { kidneysAgreeMm, leastMargins } from '../../alignment';
import { kidneySides } from '../../labels';
import type { Vec3 } from '../../volume/types';
import type { AlignmentSummary } from '../assessmentInput';
import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';
import { alignedKidneyCentre } from '../measures/alignedKidneyCentre';

/**
 * The rigid alignment to the reference anatomy is uncertain, and the contoured kidneys do not lie
 * where it puts them. Where they do, or where they both lie at the other place that the bones fit
 * as well, bones and network confirm each other independently, and there is no finding.
 */
export function alignmentUncertain(scene: AssessmentScene): Finding[] {
  const { alignment } = scene;
  if (!alignment || alignment.confidence === 'high' || isConfirmed(scene, alignment)) {
    return [];
  }
  const { boneOverlap } = alignment;
  const other = otherPlace(alignment);
  return [
    {
      code: 'ALIGNMENT_UNCERTAIN',
      severity: 'warning',
      what: `The alignment to the reference anatomy is unsure: bones overlap by ${(100 * boneOverlap).toFixed(0)} %${other}.`,
      next: 'Check on a coronal view that both contours lie on the kidneys and that nothing is cut off.',
    },
  ];
}

/** Describes the other place that fits the patient's bones; empty where there is none. */
function otherPlace(alignment: AlignmentSummary): string {
  const { marginToSecond, secondOffsetMm, marginToNeighbour, neighbourOffsetMm } = alignment;
  const distanceMm = Math.hypot(...secondOffsetMm);
  if (neighbourOffsetMm !== 0 && (distanceMm === 0 || marginToNeighbour < marginToSecond)) {
    const direction = neighbourOffsetMm > 0 ? 'higher' : 'lower';
    const fits =
      marginToNeighbour > 0
        ? `nearly as well (${marginToNeighbour.toFixed(3)} less, of 1)`
        : 'as well';
    return `, and near the kidneys they fit ${fits} ${Math.abs(neighbourOffsetMm).toFixed(0)} mm ${direction}`;
  }
  return distanceMm > 0
    ? `, and a place ${distanceMm.toFixed(0)} mm away fits nearly as well (${marginToSecond.toFixed(2)} less, of 1)`
    : '';
}

function isConfirmed({ kidneys }: AssessmentScene, alignment: AlignmentSummary): boolean {
  return placesMm(alignment).some((offset) =>
    kidneySides.every(({ side }) => {
      const centre = kidneys[side]?.shape.centroidMm;
      const expected = alignedKidneyCentre(side, alignment);
      return (
        centre &&
        Math.hypot(...centre.map((v, axis) => v - expected[axis] - offset[axis])) <= kidneysAgreeMm
      );
    }),
  );
}

/** The best place and those that fit about as well, as offsets from the best one, LPS mm. */
function placesMm(alignment: AlignmentSummary): Vec3[] {
  const { marginToSecond, secondOffsetMm, marginToNeighbour, neighbourOffsetMm } = alignment;
  const m = alignment.referenceToPatient;
  const along: Vec3 = [m[2], m[6], m[10]];
  return [
    [0, 0, 0],
    ...(marginToSecond < leastMargins.second ? [secondOffsetMm] : []),
    ...(marginToNeighbour < leastMargins.neighbour
      ? [along.map((v) => v * neighbourOffsetMm) as Vec3]
      : []),
  ];
}
