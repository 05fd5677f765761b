import type { DoseSampler } from './createDoseSampler';
import { doseVolumeHistogram, type DoseVolumeHistogram } from './doseVolumeHistogram';
import type { SliceDose } from './types';

/**
 * Dose volume histogram of the slices of one structure that were computed with `keepDoses`: of the
 * part inside the dose map; undefined where there is none.
 */
export function dvhOfSlices(
  sampler: DoseSampler,
  slices: readonly SliceDose[],
): DoseVolumeHistogram | undefined {
  const points = slices.reduce((sum, { dosesGy }) => sum + (dosesGy?.length ?? 0), 0);
  if (points === 0) {
    return undefined;
  }
  const doses = new Float32Array(points);
  let at = 0;
  for (const { dosesGy } of slices) {
    if (dosesGy) {
      doses.set(dosesGy, at);
      at += dosesGy.length;
    }
  }
  const [ni, nj, nk] = sampler.supersampling;
  return doseVolumeHistogram(doses, sampler.voxelVolumeMl / (ni * nj * nk));
}
