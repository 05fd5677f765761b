import type { KnownHalfLife } from '../kinetics';
import type { KidneySide } from '../labels';
import { carriedHalfLife, populationHalfLife } from '../serial';
import type { SerialDoseSummary } from '../serial';

/**
 * Effective half-lives for a cycle with a single time point: of each kidney that of another cycle
 * of the patient, where there is one, else that of a population.
 * @param radiopharmaceutical as the images name it
 * @param others doses of the patient's cycles; that of the cycle itself is passed over
 */
export function knownHalfLives(
  cycle: number,
  radiopharmaceutical: string | undefined,
  others: readonly SerialDoseSummary[],
): Record<KidneySide, KnownHalfLife> {
  const population = populationHalfLife(radiopharmaceutical);
  return {
    right: carriedHalfLife('right', cycle, others) ?? population,
    left: carriedHalfLife('left', cycle, others) ?? population,
  };
}
