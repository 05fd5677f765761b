import { dvhBinEdges } from './dvhBinEdges';
import type { DoseVolumeHistogram } from './doseVolumeHistogram';
import { volumeFractionAtDose } from './volumeFractionAtDose';

export interface CumulativeDvh {
  /** 0, one step, two steps ... up to the first above the largest dose, Gy. */
  dosesGy: number[];
  /** Share (0-1) of the volume that receives at least that dose; ends at 0. */
  volumeFractions: number[];
}

/**
 * The cumulative histogram at even steps of dose, for a plot or a table.
 * @throws INVALID_ARGUMENT unless `stepGy` is positive and leaves at most 100,000 steps.
 */
export function cumulativeDvh(dvh: DoseVolumeHistogram, stepGy: number): CumulativeDvh {
  const dosesGy = dvhBinEdges(dvh, stepGy);
  return { dosesGy, volumeFractions: dosesGy.map((dose) => volumeFractionAtDose(dvh, dose)) };
}
