import { singleTimePointUncertainty } from '../kinetics';
import type { KnownHalfLife } from '../kinetics';
import { cumulantsOfChanges } from './cumulantsOfChanges';
import { partOfChanges } from './partOfChanges';
import { statedPart } from './statedPart';
import type { UncertaintyPart } from './uncertaintyPart';

/** Until it has risen the activity is less than the falling curve says; docs/kinetics.md. */
const usualUptakeHours = 0.8;

/**
 * The part of a half-life that was not measured in this cycle, where the dose rests on one
 * measurement: what the integral A(t) T e^x / ln 2, x = ln 2 t / T, becomes with T longer and
 * shorter by its standard uncertainty. To first order that is |1 - x| u(T) / T, which vanishes at t
 * = 1.44 T; there both ends lie above, and at late times a short half-life weighs more.
 * @param known left out for Haenscheid's rule, which knows none
 * @throws INVALID_ARGUMENT for an uncertainty that takes the half-life away
 */
export function halfLifePart(
  hours: number,
  known: KnownHalfLife | undefined,
  repairHalfLifeHours: number,
): UncertaintyPart {
  const u = known?.relativeStandardUncertainty;
  if (known === undefined || u === undefined) {
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
  const changeAt = (factor: number): number => factor * Math.exp(x / factor - x) - 1;
  const changes: [number, number] = [changeAt(1 + u), changeAt(1 - u)];
  const part = partOfChanges(
    'half-life',
    changes,
    `Half-life ${effectiveHalfLifeHours.toFixed(1)} h ± ${(100 * u).toFixed(0)} % (${source}), measured at ${hours.toFixed(1)} h.`,
  );
  const [mean, ...others] = cumulantsOfChanges(changes);
  const relative = Math.sqrt((part.up! ** 2 + part.down! ** 2) / 2);
  const first = singleTimePointUncertainty(hours, known) ?? 0;
  // G = T_rep / (T_rep + T_eff) falls as the half-life grows; the integral grows with it for x < 1.
  const ofFactor = effectiveHalfLifeHours / (effectiveHalfLifeHours + repairHalfLifeHours);
  return {
    ...part,
    cumulants: [mean - usualUptakeHours / effectiveHalfLifeHours, ...others],
    leaCatcheside: {
      relative: ofFactor * u,
      correlation: relative > 0 ? -Math.sign(1 - x) * Math.min(1, first / relative) : 0,
    },
  };
}
