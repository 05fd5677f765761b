import type { DoseVolumeHistogram } from './doseVolumeHistogram';

/**
 * V_D: share (0-1) of the volume that receives at least `doseGy` (ICRU Report 83). Times
 * `totalVolumeMl` it is the absolute volume.
 */
export function volumeFractionAtDose(dvh: DoseVolumeHistogram, doseGy: number): number {
  const { dosesGy, volumeUpToMl, totalVolumeMl } = dvh;
  // Stored doses are single precision: the limit is rounded alike, so that a dose equals itself.
  const limit = Math.fround(doseGy);
  let low = 0;
  let high = dosesGy.length;
  while (low < high) {
    const n = (low + high) >> 1;
    if (dosesGy[n] < limit) {
      low = n + 1;
    } else {
      high = n;
    }
  }
  return low === 0 ? 1 : 1 - volumeUpToMl[low - 1] / totalVolumeMl;
}
