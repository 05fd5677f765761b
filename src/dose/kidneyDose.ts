import { DosimetryError } from '../errors';
import type { Labelmap } from '../volume';
import { combineSliceDoses } from './combineSliceDoses';
import { createDoseSampler } from './createDoseSampler';
import { structureSliceDoses } from './structureSliceDoses';
import type { DoseSamplingOptions, DoseVolume, StructureDose } from './types';

/**
 * Volume of one structure of a labelmap and the absorbed dose in it.
 *
 * The structure is the union of its voxels' boxes. Its mean dose is the mean of the trilinearly
 * interpolated dose over that volume, by sub-points inside each voxel (`subVoxelCounts` says how
 * many and how large the error is). Parts outside the dose map do not count as 0 Gy: they are left
 * out, `coverageFraction` and a finding say so.
 *
 * @param label value of the structure's voxels, 1 to 255.
 * @throws DOSE_NOT_REGISTERED, LABELMAP_MISMATCH (labels do not fill the grid), INVALID_ARGUMENT.
 */
export function kidneyDose(
  labelmap: Labelmap,
  label: number,
  dose: DoseVolume | readonly DoseVolume[],
  options: DoseSamplingOptions = {},
): StructureDose {
  if (!(Number.isInteger(label) && label >= 1 && label <= 255)) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The dose of a structure cannot be computed.',
      why: `${label} is not a label; labels are whole numbers of 1 to 255.`,
      next: 'Choose a structure of the labelmap.',
    });
  }
  const sampler = createDoseSampler(labelmap, dose, options);
  return combineSliceDoses(sampler, label, structureSliceDoses(sampler, labelmap, label));
}
