import type { RigidAlignment } from '../alignment';
import { clearLabel, fillCavities, keepLargestComponent, kidneySides } from '../labels';
import type { KidneySide, RemovedPieces } from '../labels';
import type { DecisionThresholds } from '../network';
import { implausibleKidneys } from '../quality';
import { voxelVolumeMl } from '../volume';
import type { VolumeGeometry } from '../volume/types';
import type { CloseLooks } from './close/closeLooks';
import { labelBothKidneys } from './fields/labelBothKidneys';
import type { LabelBothKidneysResult } from './fields/labelBothKidneys';
import type { ProbabilityField } from './fields/probabilityField';

/** Largest cavity within a kidney that is filled as noise, ml; a larger one may be a cyst. */
const noiseCavityMl = 0.1;

export interface LabelSolidKidneysOptions {
  decision: DecisionThresholds;
  /** LPS x of the body's midline, mm. */
  midlineX: number;
  /** Identifies places where no kidney lies; left out where no bone is seen. */
  alignment?: RigidAlignment;
  /** What the coarse network found of each kidney, ml. */
  firstLookMl: Record<KidneySide, number>;
  /** Probabilities that are drawn; default: those of the looks. */
  fields?: Partial<Record<KidneySide, ProbabilityField>>;
}

/** Both kidneys with their sinus on the CT's grid, after clean-up. */
export interface SolidKidneys extends Pick<
  LabelBothKidneysResult,
  'labelmap' | 'labelledRegion' | 'sinusVoxels' | 'uncertainVoxels'
> {
  /**
   * The looks that the labels come from; the side that was left out is missing where both looks
   * found the same kidney.
   */
  looks: CloseLooks;
  /** Sides whose labels were cleared because they cannot be a kidney. */
  implausible: KidneySide[];
  /** Pieces that were cleared or left out. */
  removed: Record<KidneySide, RemovedPieces>;
}

/**
 * From the last looks to labels: one piece on each side, without holes of noise, and none where it
 * cannot be a kidney.
 * @param ct the grid of the labels
 */
export function labelSolidKidneys(
  looks: CloseLooks,
  ct: VolumeGeometry,
  { decision, midlineX, alignment, firstLookMl, ...options }: LabelSolidKidneysOptions,
): SolidKidneys {
  const fields = options.fields ?? { right: looks.right?.field, left: looks.left?.field };
  const labelled = labelBothKidneys(fields, ct, decision, midlineX);
  const { labelmap, labelledRegion, dropped } = labelled;
  const kept = dropped ? { ...looks, [dropped]: undefined } : looks;
  const removed = removePieces(labelled, kept);
  for (const { label } of kidneySides) {
    fillCavities(labelmap, label, noiseCavityMl, labelledRegion);
  }
  const uncertainVoxels = { ...labelled.uncertainVoxels };
  const evidence = { alignment, uncertainVoxels, firstLookMl, labelledRegion };
  const implausible = implausibleKidneys(labelmap, evidence);
  const sinusVoxels = { ...labelled.sinusVoxels };
  for (const { side, label } of kidneySides) {
    if (implausible.includes(side)) {
      removed[side].count++;
      removed[side].voxels += clearLabel(labelmap, label);
      uncertainVoxels[label] = 0;
    }
    sinusVoxels[side] = sinusVoxels[side].filter((voxel) => labelmap.data[voxel] === label);
  }
  return {
    labelmap,
    labelledRegion,
    sinusVoxels,
    uncertainVoxels,
    looks: kept,
    implausible,
    removed,
  };
}

/**
 * Keeps only the largest piece of each side, in place.
 * @returns the removed pieces, including those that the looks left out
 */
function removePieces(
  { labelmap, labelledRegion }: LabelBothKidneysResult,
  looks: CloseLooks,
): Record<KidneySide, RemovedPieces> {
  const removed = { right: { count: 0, voxels: 0 }, left: { count: 0, voxels: 0 } };
  for (const { side, label } of kidneySides) {
    const ofLabels = keepLargestComponent(labelmap, label, labelledRegion);
    const ofLook = looks[side]?.removed ?? { count: 0, volumeMl: 0 };
    removed[side] = {
      count: ofLabels.count + ofLook.count,
      voxels: ofLabels.voxels + Math.round(ofLook.volumeMl / voxelVolumeMl(labelmap)),
    };
  }
  return removed;
}
