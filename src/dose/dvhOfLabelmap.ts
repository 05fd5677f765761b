import type { Labelmap, Vec3 } from '../volume';
import { combineSliceDoses } from './combineSliceDoses';
import { createDoseSampler } from './createDoseSampler';
import type { DoseVolumeHistogram } from './doseVolumeHistogram';
import { dvhOfSlices } from './dvhOfSlices';
import { structureSliceDoses } from './structureSliceDoses';
import { subVoxelCounts } from './subVoxelCounts';
import type { DoseSamplingOptions, DoseVolume, StructureDose } from './types';

/** Fewer points leave the tails (D98, D2) to chance. */
const MINIMUM_POINTS = 40000;
const MAX_COUNT = 64;

export interface StructureDvh {
  structure: StructureDose;
  /** Of the part inside the dose map; undefined where there is none. */
  dvh?: DoseVolumeHistogram;
}

export interface DvhOptions extends DoseSamplingOptions {
  /** Least number of sub-points in the structure unless `supersampling` is given; default 40,000. */
  minimumPoints?: number;
}

/**
 * Dose statistics and dose volume histogram of one structure of a labelmap. Small structures are
 * supersampled until they hold `minimumPoints`.
 * @throws as `kidneyDose`
 */
export function dvhOfLabelmap(
  labelmap: Labelmap,
  label: number,
  dose: DoseVolume,
  options: DvhOptions = {},
): StructureDvh {
  const { minimumPoints = MINIMUM_POINTS, ...sampling } = options;
  const supersampling =
    sampling.supersampling ??
    raise(
      subVoxelCounts(labelmap, dose).counts,
      labelmap.spacingMm,
      minimumPoints / countVoxels(labelmap.data, label),
    );
  const sampler = createDoseSampler(labelmap, dose, { ...sampling, supersampling });
  const slices = structureSliceDoses(sampler, labelmap, label, { keepDoses: true });
  const structure = combineSliceDoses(sampler, label, slices);
  return { structure, dvh: dvhOfSlices(sampler, slices) };
}

/** More sub-points, where the step between them is longest, until there are `wanted` a voxel. */
function raise(counts: Vec3, spacingMm: Vec3, wanted: number): Vec3 {
  const raised: Vec3 = [...counts];
  while (Number.isFinite(wanted) && raised[0] * raised[1] * raised[2] < wanted) {
    const steps = raised.map((n, axis) => (n < MAX_COUNT ? spacingMm[axis] / n : 0));
    const axis = steps.indexOf(Math.max(...steps));
    if (steps[axis] === 0) {
      break;
    }
    raised[axis]++;
  }
  return raised;
}

function countVoxels(labels: Uint8Array, label: number): number {
  const last = labels.lastIndexOf(label);
  let voxels = 0;
  for (let n = labels.indexOf(label); n >= 0 && n <= last; n++) {
    if (labels[n] === label) {
      voxels++;
    }
  }
  return voxels;
}
