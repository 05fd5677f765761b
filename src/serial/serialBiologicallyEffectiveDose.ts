import { doseRateFactor } from '../kinetics';
import type { SerialOrgan } from './serialDoseSummary';

export interface RepairConstants {
  alphaBetaGy: number;
  /** Half-life of the repair of sublethal damage, hours. */
  repairHalfLifeHours: number;
}

/**
 * BED of one kidney in one cycle, from its dose and the course of its dose rate as it was fitted:
 * D (1 + G D / (alpha/beta)), G of `doseRateFactor`. Over cycles BEDs are added, never doses.
 * @returns Gy
 */
export function serialBiologicallyEffectiveDose(
  { meanDoseGy, curve }: Pick<SerialOrgan, 'meanDoseGy' | 'curve'>,
  { alphaBetaGy, repairHalfLifeHours }: RepairConstants,
): number {
  const factor = doseRateFactor(curve, repairHalfLifeHours);
  return meanDoseGy * (1 + (factor * meanDoseGy) / alphaBetaGy);
}
