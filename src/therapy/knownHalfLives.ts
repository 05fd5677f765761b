import type { KnownHalfLife } from '../kinetics';
import type { KidneySide } from '../labels';
import { carriedHalfLife, populationHalfLife } from '../serial';
import type { SerialDoseSummary } from '../serial';

/** Which cycle it is, and what was given; the agent as the images name it. */
type CycleIdentity = Pick<SerialDoseSummary, 'cycle' | 'radionuclide' | 'radiopharmaceutical'>;

/**
 * Effective half-lives for a cycle with a single time point: of each kidney that of another cycle
 * of the patient, where there is one, else that of a population.
 * @param others doses of the patient's cycles; that of the cycle itself is passed over
 */
export function knownHalfLives(
  { radiopharmaceutical, ...cycle }: CycleIdentity,
  others: readonly SerialDoseSummary[],
): Record<KidneySide, KnownHalfLife> {
  const population = populationHalfLife(cycle.radionuclide, radiopharmaceutical);
  return {
    right: carriedHalfLife('right', cycle, others) ?? population,
    left: carriedHalfLife('left', cycle, others) ?? population,
  };
}
