import { DosimetryError } from '../errors';
import type { DoseVolumeHistogram } from './doseVolumeHistogram';

/**
 * D_v in Gy: the least dose that the hottest share v of the volume receives (ICRU Report 83): D98 is
 * `doseAtVolumeFraction(dvh, 0.98)`, the median D50, near-maximum D2. Each sample stands at the middle
 * of its volume, with straight lines between; beyond the first and last middle the outermost sample.
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
  const { dosesGy, volumeUpToMl, totalVolumeMl } = dvh;
  const target = (1 - fraction) * totalVolumeMl;
  const middle = (n: number): number => (volumeUpToMl[n] + (n > 0 ? volumeUpToMl[n - 1] : 0)) / 2;
  const last = dosesGy.length - 1;
  if (target <= middle(0)) {
    return dosesGy[0];
  }
  if (target >= middle(last)) {
    return dosesGy[last];
  }
  let below = 0;
  let above = last;
  while (above - below > 1) {
    const n = (below + above) >> 1;
    if (middle(n) <= target) {
      below = n;
    } else {
      above = n;
    }
  }
  const share = (target - middle(below)) / (middle(above) - middle(below));
  return dosesGy[below] + share * (dosesGy[above] - dosesGy[below]);
}
