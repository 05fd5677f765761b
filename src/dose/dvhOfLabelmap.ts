import type { Labelmap } from '../volume';
import { combineSliceDoses } from './combineSliceDoses';
import { createDoseSampler } from './createDoseSampler';
import type { DoseVolumeHistogram } from './doseVolumeHistogram';
import { dvhOfSlices } from './dvhOfSlices';
import { structureSliceDoses } from './structureSliceDoses';
import type { DoseSamplingOptions, DoseVolume, StructureDose } from './types';

export interface StructureDvh {
  structure: StructureDose;
  /** Of the part inside the dose map; undefined where there is none. */
  dvh?: DoseVolumeHistogram;
}

/**
 * Dose statistics and dose volume histogram of one structure of a labelmap.
 * @throws as `kidneyDose`
 */
export function dvhOfLabelmap(
  labelmap: Labelmap,
  label: number,
  dose: DoseVolume | readonly DoseVolume[],
  options: DoseSamplingOptions = {},
): StructureDvh {
  const sampler = createDoseSampler(labelmap, dose, options);
  const slices = structureSliceDoses(sampler, labelmap, label);
  return {
    structure: combineSliceDoses(sampler, label, slices),
    dvh: dvhOfSlices(sampler, slices),
  };
}
