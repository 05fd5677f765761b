import { DosimetryError } from '../errors';
import type { DoseVolumeHistogram } from './doseVolumeHistogram';

/** Rounding of sums of volumes. */
const slack = 1e-12;

/**
 * D_v in Gy: the least dose that the hottest share v of the volume receives (ICRU Report 83): D98
 * is `doseAtVolumeFraction(dvh, 0.98)`, the median D50, near-maximum D2. Never outside the range of
 * the doses.
 * @param fraction 0 to 1
 * @throws INVALID_ARGUMENT outside 0 to 1
 */
export function doseAtVolumeFraction(dvh: DoseVolumeHistogram, fraction: number): number {
  if (!(fraction >= 0 && fraction <= 1)) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'A dose value cannot be given.',
      why: `${fraction} is not a share of the volume (0 to 1).`,
      next: 'Give the share as a number of 0 to 1; D98 is 0.98.',
    });
  }
  const { binWidthGy, firstBin, volumeAtLeastMl, totalVolumeMl, minDoseGy, maxDoseGy } = dvh;
  const target = (fraction - slack) * totalVolumeMl;
  // The last edge with at least the target above it.
  let low = 0;
  let high = volumeAtLeastMl.length;
  while (high - low > 1) {
    const n = (low + high) >> 1;
    if (volumeAtLeastMl[n] >= target) {
      low = n;
    } else {
      high = n;
    }
  }
  let edge = low;
  if (high < volumeAtLeastMl.length) {
    const inBin = volumeAtLeastMl[low] - volumeAtLeastMl[high];
    edge += Math.max(0, (volumeAtLeastMl[low] - target) / inBin);
  }
  const dose = (firstBin + edge) * binWidthGy;
  return Math.min(maxDoseGy, Math.max(minDoseGy, dose));
}
