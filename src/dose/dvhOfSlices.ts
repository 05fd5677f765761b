import type { DoseSampler } from './createDoseSampler';
import { doseVolumeHistogram } from './doseVolumeHistogram';
import type { DoseVolumeHistogram } from './doseVolumeHistogram';
import type { SliceDose } from './types';

/**
 * Dose volume histogram of the slices of one structure: of the part inside the dose map; undefined
 * where there is none.
 */
export function dvhOfSlices(
  sampler: DoseSampler,
  slices: readonly SliceDose[],
): DoseVolumeHistogram | undefined {
  const filled = slices.filter(({ coveredPoints }) => coveredPoints > 0);
  if (filled.length === 0) {
    return undefined;
  }
  let firstBin = Infinity;
  let endBin = -Infinity;
  let minDoseGy = Infinity;
  let maxDoseGy = -Infinity;
  for (const slice of filled) {
    firstBin = Math.min(firstBin, slice.firstBin);
    endBin = Math.max(endBin, slice.firstBin + slice.pointsPerBin.length);
    minDoseGy = Math.min(minDoseGy, slice.minDoseGy);
    maxDoseGy = Math.max(maxDoseGy, slice.maxDoseGy);
  }
  const [ni, nj, nk] = sampler.supersampling;
  const pointMl = sampler.voxelVolumeMl / (ni * nj * nk);
  const volumesMl = new Float64Array(endBin - firstBin);
  for (const slice of filled) {
    const shift = slice.firstBin - firstBin;
    const { pointsPerBin } = slice;
    for (let n = 0; n < pointsPerBin.length; n++) {
      volumesMl[n + shift] += pointsPerBin[n] * pointMl;
    }
  }
  return doseVolumeHistogram({
    binWidthGy: sampler.bins.widthGy,
    firstBin,
    volumesMl,
    minDoseGy,
    maxDoseGy,
  });
}
