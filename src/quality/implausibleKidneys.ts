import { kidneySides, labelBounds } from '../labels';
import type { IndexBounds, KidneySide } from '../labels';
import { voxelVolumeMl } from '../volume';
import type { Labelmap } from '../volume/types';
import type { AlignmentSummary } from './assessmentInput';
import { uncertainShare } from './findings/contourUncertain';
import { usualOffsetMm } from './findings/positionUnusual';
import { alignedKidneyCentre } from './measures/alignedKidneyCentre';
import { kidneyShape } from './measures/kidneyShape';
import { patientDirection } from './measures/patientDirection';

export interface ImplausibleKidneysOptions {
  alignment?: AlignmentSummary;
  /** Number of voxels of the CT's grid with a kidney probability from 0.3 to 0.7, by label. */
  uncertainVoxels: Record<1 | 2, number>;
  /** What the network's first look found of each kidney, ml. */
  firstLookMl?: Record<KidneySide, number>;
  /** Bounds of the labelled voxels; default: search everything. */
  labelledRegion?: IndexBounds;
}

/** Even the shrunken kidneys of patients on dialysis rarely have less than 20 ml. */
const smallestKidneyMl = 5;
/** A piece up to this size about which the network is undecided is fat, bowel or a vessel. */
const smallestUndecidedMl = 20;

/**
 * Finds contours that cannot be a kidney. There are four kinds: very small contours; small
 * contours about which the network is undecided; a lone contour that the scan cuts below where the
 * bones do not tell either, as a spleen in a scan of the chest (what a scan that begins within the
 * kidneys shows of one is cut above, where no organ of the chest is); and contours that two
 * independent signs speak against. One is that the network is undecided about much of the contour,
 * or hardly saw anything there at its first look; the other that the contour lies far above or
 * below the place where a sure alignment of the bones puts the kidneys. A real kidney at an unusual
 * place is seen at once and has a border that the network is sure of, so it is kept.
 * @param labelmap kidneys with their sinus: 1 right, 2 left
 */
export function implausibleKidneys(
  labelmap: Labelmap,
  { alignment, uncertainVoxels, firstLookMl, labelledRegion }: ImplausibleKidneysOptions,
): KidneySide[] {
  const boundsOf = {
    1: labelBounds(labelmap, 1, labelledRegion),
    2: labelBounds(labelmap, 2, labelledRegion),
  };
  const isLone = !boundsOf[1] || !boundsOf[2];
  return kidneySides
    .filter(({ side, label }) => {
      const bounds = boundsOf[label];
      if (!bounds) {
        return false;
      }
      const { volumeMl, centroidMm } = kidneyShape(labelmap, label, bounds);
      if (volumeMl < smallestKidneyMl) {
        return true;
      }
      if (isLone && alignment?.confidence === 'low' && isCutBelow(bounds, labelmap)) {
        return true;
      }
      const isUndecided =
        uncertainVoxels[label] * voxelVolumeMl(labelmap) > uncertainShare * volumeMl;
      const isMisplaced =
        alignment !== undefined &&
        alignment.confidence !== 'low' &&
        Math.abs(centroidMm[2] - alignedKidneyCentre(side, alignment)[2]) > usualOffsetMm;
      const isHardlySeen = firstLookMl !== undefined && firstLookMl[side] < smallestKidneyMl;
      return isMisplaced
        ? isUndecided || isHardlySeen
        : isUndecided && volumeMl < smallestUndecidedMl;
    })
    .map(({ side }) => side);
}

/** Whether labels lie on the outermost voxels towards the feet. */
function isCutBelow({ min, max }: IndexBounds, { dimensions, direction }: Labelmap): boolean {
  return [0, 1, 2].some(
    (axis) =>
      (min[axis] === 0 && patientDirection(direction, axis, -1) === 'lower') ||
      (max[axis] === dimensions[axis] - 1 && patientDirection(direction, axis, 1) === 'lower'),
  );
}
