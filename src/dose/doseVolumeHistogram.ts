import { DosimetryError } from '../errors';

/**
 * Cumulative histogram of a structure on fine bins: everything a dose volume histogram can be asked
 * for. Within a bin the volume is spread evenly. A plain object: it survives postMessage.
 */
export interface DoseVolumeHistogram {
  /** Width of the bins; edge n lies at (firstBin + n) * binWidthGy. */
  binWidthGy: number;
  firstBin: number;
  /**
   * Volume with at least the dose of edge n, ml: from `totalVolumeMl` down to 0, one more than
   * bins.
   */
  volumeAtLeastMl: Float64Array;
  totalVolumeMl: number;
  minDoseGy: number;
  maxDoseGy: number;
}

export interface DoseVolumeHistogramInput {
  binWidthGy: number;
  firstBin: number;
  /** Volume in each bin, ml. */
  volumesMl: ArrayLike<number>;
  minDoseGy: number;
  maxDoseGy: number;
}

/**
 * @throws INVALID_ARGUMENT if there is no volume, a volume is negative or not finite, or the width
 *   is not positive.
 */
export function doseVolumeHistogram(input: DoseVolumeHistogramInput): DoseVolumeHistogram {
  const { binWidthGy, firstBin, volumesMl, minDoseGy, maxDoseGy } = input;
  const count = volumesMl.length;
  const volumeAtLeastMl = new Float64Array(count + 1);
  let isValid = binWidthGy > 0 && minDoseGy <= maxDoseGy;
  for (let n = count - 1; n >= 0; n--) {
    isValid &&= volumesMl[n] >= 0;
    volumeAtLeastMl[n] = volumeAtLeastMl[n + 1] + volumesMl[n];
  }
  const totalVolumeMl = volumeAtLeastMl[0];
  if (!(isValid && totalVolumeMl > 0 && totalVolumeMl < Infinity)) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'A dose volume histogram cannot be made.',
      why: `There are ${count} bins of ${binWidthGy} Gy with ${totalVolumeMl} ml and doses from ${minDoseGy} to ${maxDoseGy} Gy.`,
      next: 'Choose a structure that lies inside the dose map.',
    });
  }
  return { binWidthGy, firstBin, volumeAtLeastMl, totalVolumeMl, minDoseGy, maxDoseGy };
}
