import { labelBounds } from '../../labels';
import type { KidneySide } from '../../labels';
import type { DecisionThresholds } from '../../network';
import { indexToPatient } from '../../volume';
import type { Labelmap, Vec3, VolumeGeometry } from '../../volume/types';
import { probabilitiesToLabels } from './probabilitiesToLabels';
import type { ProbabilitiesToLabelsResult } from './probabilitiesToLabels';
import type { ProbabilityField } from './probabilityField';

/** Two contours are the same kidney if they share more than this part of the smaller one. */
const sameKidneyShare = 0.5;

export interface LabelBothKidneysResult extends ProbabilitiesToLabelsResult {
  /** The side that was left out because both close looks found the same kidney. */
  dropped?: KidneySide;
}

/**
 * Labels of both kidneys. Where both close looks found the same kidney, it is drawn once, on the
 * side of the body on which it lies, and is not divided between the sides.
 * @param midlineX LPS x of the body's midline, mm
 */
export function labelBothKidneys(
  fields: Partial<Record<KidneySide, ProbabilityField>>,
  ct: VolumeGeometry,
  decision: DecisionThresholds,
  midlineX: number,
): LabelBothKidneysResult {
  const result = probabilitiesToLabels(fields, ct, decision);
  const { claimedVoxels, claimedTwice } = result;
  if (claimedTwice <= sameKidneyShare * Math.min(claimedVoxels[1], claimedVoxels[2])) {
    return result;
  }
  const dropped: KidneySide = middleX(result.labelmap) < midlineX ? 'left' : 'right';
  const kept = { ...fields, [dropped]: undefined };
  return { ...probabilitiesToLabels(kept, ct, decision), dropped };
}

/** LPS x of the mean position of all labelled voxels, mm. */
function middleX(labelmap: Labelmap): number {
  const bounds = [1, 2].flatMap((label) => labelBounds(labelmap, label) ?? []);
  const middle = [0, 1, 2].map((axis) => {
    const low = Math.min(...bounds.map(({ min }) => min[axis]));
    const high = Math.max(...bounds.map(({ max }) => max[axis]));
    return (low + high) / 2;
  }) as Vec3;
  return indexToPatient(labelmap, middle)[0];
}
