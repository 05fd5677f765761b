import type { Kinetics } from '../types';

const { exp } = Math;

const ln2 = 0.6931471805599453;

/**
 * exp(-ln2 t/T_eff) - exp(-ln2 t/T_uptake), t in hours after the injection; physical decay
 * included.
 */
export function uptakeAt(hours: number, kinetics: Kinetics): number {
  return (
    exp((-ln2 * hours) / kinetics.effectiveHalfLifeHours) -
    exp((-ln2 * hours) / kinetics.uptakeHalfLifeHours)
  );
}
