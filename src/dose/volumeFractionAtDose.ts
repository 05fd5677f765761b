import type { DoseVolumeHistogram } from './doseVolumeHistogram';

/**
 * V_D: share (0-1) of the volume that receives at least `doseGy` (ICRU Report 83). Times
 * `totalVolumeMl` it is the absolute volume.
 */
export function volumeFractionAtDose(dvh: DoseVolumeHistogram, doseGy: number): number {
  const { binWidthGy, firstBin, volumeAtLeastMl, totalVolumeMl, minDoseGy, maxDoseGy } = dvh;
  // Stored doses are single precision: the limit is rounded alike, so that a dose equals itself.
  const limit = Math.fround(doseGy);
  if (limit <= minDoseGy) {
    return 1;
  }
  if (!(limit <= maxDoseGy)) {
    return 0;
  }
  const position = Math.max(0, limit / binWidthGy - firstBin);
  const n = Math.min(Math.floor(position), volumeAtLeastMl.length - 2);
  const share = Math.min(1, position - n);
  const volumeMl = volumeAtLeastMl[n] - share * (volumeAtLeastMl[n] - volumeAtLeastMl[n + 1]);
  return volumeMl / totalVolumeMl;
}
