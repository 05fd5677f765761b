import type { KnownHalfLife } from './types';

/**
 * Relative standard uncertainty that a half-life not measured in this cycle gives the integral of
 * one measurement: |1 - ln 2 t / T_eff| u(T_eff) / T_eff, the derivative of A e^(k t) / k. The
 * second order is left out: at t = 1.44 T_eff the first is 0. Undefined where the half-life comes
 * without an uncertainty.
 */
export function singleTimePointUncertainty(
  hours: number,
  { effectiveHalfLifeHours, relativeStandardUncertainty }: KnownHalfLife,
): number | undefined {
  return relativeStandardUncertainty === undefined
    ? undefined
    : Math.abs(1 - (Math.LN2 * hours) / effectiveHalfLifeHours) * relativeStandardUncertainty;
}
