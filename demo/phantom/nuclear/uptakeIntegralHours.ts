import type { Kinetics } from '../types';

const ln2 = 0.6931471805599453;

/** Integral of uptakeAt from 0 to infinity, h: (T_eff - T_uptake) / ln2. */
export function uptakeIntegralHours(kinetics: Kinetics): number {
  return (kinetics.effectiveHalfLifeHours - kinetics.uptakeHalfLifeHours) / ln2;
}
