import type { NuclideName } from './nuclide';
import { nuclideOf } from './nuclideOf';

/**
 * Effective half-life of an agent with another nuclide, where the body lets go of both alike: the
 * biological part stays, the physical one is exchanged, 1/T' = 1/T - 1/T_physical + 1/T'_physical.
 * A half-life that leaves no biological part (as long as the decay itself) becomes the decay of
 * the other nuclide.
 * @param effectiveHours of the agent with `from`, above 0
 */
export function halfLifeWithNuclide(
  effectiveHours: number,
  from: NuclideName,
  to: NuclideName,
): number {
  if (from === to) {
    return effectiveHours;
  }
  const biologicalPerHour = Math.max(0, 1 / effectiveHours - 1 / nuclideOf(from).halfLifeHours);
  return 1 / (biologicalPerHour + 1 / nuclideOf(to).halfLifeHours);
}
