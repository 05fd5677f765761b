import type { Labelmap } from '../../src/volume';
import { combineSliceDoses } from '../../src/dose/combineSliceDoses';
import { createDoseSampler } from '../../src/dose/createDoseSampler';
import type { DoseVolumeHistogram } from '../../src/dose/doseVolumeHistogram';
import { dvhOfSlices } from '../../src/dose/dvhOfSlices';
import { structureSliceDoses } from '../../src/dose/structureSliceDoses';
import type { DoseSamplingOptions, DoseVolume, StructureDose } from '../../src/dose/types';

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
