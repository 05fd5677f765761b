import { DosimetryError } from '../errors';
import { nuclideOf } from '../nuclides';
import type { NuclideName } from '../nuclides';

/**
 * Time-integrated activity from one measurement, as hours: it is this many times the activity at
 * the time of the measurement, if the activity has fallen with one half-life since the
 * administration. `e^(k t) / k`, k = ln 2 / T_eff (Madsen et al., Med Phys 45:2318, 2018).
 * @throws INVALID_ARGUMENT for a time below 0, or a half-life that is not between 0 and the
 *   physical one
 */
export function singleTimePointHours(
  hoursAfterAdministration: number,
  effectiveHalfLifeHours: number,
  radionuclide: NuclideName,
): number {
  const { halfLifeHours } = nuclideOf(radionuclide);
  const isTime = hoursAfterAdministration >= 0 && hoursAfterAdministration < Infinity;
  // Half a percent for half-lives rounded to days.
  const isHalfLife = effectiveHalfLifeHours > 0 && effectiveHalfLifeHours <= 1.005 * halfLifeHours;
  if (!isTime || !isHalfLife) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The activity cannot be integrated over time.',
      why: isTime
        ? `The effective half-life is ${effectiveHalfLifeHours} h; that of ${radionuclide} itself is ${halfLifeHours.toFixed(1)} h, and no activity lasts longer.`
        : `The measurement was ${hoursAfterAdministration} h after the administration.`,
      next: isTime
        ? 'Enter the effective half-life of the activity in the kidneys.'
        : 'Enter the hours between administration and measurement.',
    });
  }
  const k = Math.LN2 / effectiveHalfLifeHours;
  return Math.exp(k * hoursAfterAdministration) / k;
}
