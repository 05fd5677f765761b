import { dvhBinEdges } from './dvhBinEdges';
import type { DoseVolumeHistogram } from './doseVolumeHistogram';
import { volumeFractionAtDose } from './volumeFractionAtDose';

export interface DifferentialDvh {
  /**
   * Limits of the bins, Gy: one more than there are bins. Negative doses count in the first bin.
   */
  edgesGy: number[];
  /**
   * Volume whose dose is at least the lower and less than the upper limit, ml. Adds up to the
   * whole.
   */
  volumesMl: number[];
}

/**
 * The differential histogram with bins of equal width from 0 Gy.
 * @throws INVALID_ARGUMENT unless `binWidthGy` is positive and leaves at most 100,000 bins.
 */
export function differentialDvh(dvh: DoseVolumeHistogram, binWidthGy: number): DifferentialDvh {
  const edgesGy = dvhBinEdges(dvh, binWidthGy);
  const atLeast = edgesGy.map((edge, n) => (n === 0 ? 1 : volumeFractionAtDose(dvh, edge)));
  const volumesMl = atLeast.slice(1).map((share, n) => (atLeast[n] - share) * dvh.totalVolumeMl);
  return { edgesGy, volumesMl };
}
