import { singleTimePointUncertainty } from '../kinetics';
import type { KnownHalfLife } from '../kinetics';
import { statedPart } from './statedPart';
import type { UncertaintyPart } from './uncertaintyPart';

/**
 * The part of a half-life that was not measured in this cycle, where the dose rests on one
 * measurement: first order |1 - x| u, x = ln 2 t / T_eff, u = u(T_eff) / T_eff, and second order
 * x^2 u^2 / root of 2 (GUM 5.1.2, note), without which it would vanish at t = 1.44 T_eff.
 * @param known left out for Haenscheid's rule, which knows none
 */
export function halfLifePart(
  hours: number,
  known: KnownHalfLife | undefined,
  repairHalfLifeHours: number,
): UncertaintyPart {
  const first = known && singleTimePointUncertainty(hours, known);
  const u = known?.relativeStandardUncertainty;
  if (known === undefined || u === undefined || first === undefined) {
    return statedPart(
      'half-life',
      undefined,
      known
        ? 'The half-life comes without an uncertainty.'
        : 'One measurement and no half-life: the rule used has no stated uncertainty.',
    );
  }
  const { effectiveHalfLifeHours, source } = known;
  const x = (Math.LN2 * hours) / effectiveHalfLifeHours;
  const relative = Math.hypot(first, (x * u) ** 2 / Math.SQRT2);
  // G = T_rep / (T_rep + T_eff) falls as the half-life grows; the integral grows with it for x < 1.
  const ofFactor = effectiveHalfLifeHours / (effectiveHalfLifeHours + repairHalfLifeHours);
  return {
    ...statedPart(
      'half-life',
      Math.min(1, relative),
      `Half-life ${effectiveHalfLifeHours.toFixed(1)} h ± ${(100 * u).toFixed(0)} % (${source}), measured at ${hours.toFixed(1)} h.`,
    ),
    leaCatcheside: {
      relative: ofFactor * u,
      correlation: relative > 0 ? (-Math.sign(1 - x) * first) / relative : 0,
    },
  };
}
