import type { KnownHalfLife } from '../../kinetics';
import type { KidneySide } from '../../labels';
import { populationHalfLife } from '../../serial';
import type { SerialDoseSummary } from '../../serial';
import { knownHalfLives } from '../../therapy';
import type { CycleDose } from '../session/slices/serialDoseSlice';

export interface OfferedHalfLives {
  /** `carried`: of another cycle of this patient, which comes before a population's. */
  origin: 'carried' | 'population';
  halfLives: Record<KidneySide, KnownHalfLife>;
}

/** Half-lives for a cycle with one measurement, the better ones first; at least one. */
export function offeredHalfLives(
  { cycle, radionuclide }: Pick<SerialDoseSummary, 'cycle' | 'radionuclide'>,
  serialDoses: Record<number, CycleDose>,
  radiopharmaceutical: string | undefined,
): OfferedHalfLives[] {
  const others = Object.values(serialDoses).map(({ summary }) => summary);
  const population = populationHalfLife(radionuclide, radiopharmaceutical);
  const known = knownHalfLives({ cycle, radionuclide, radiopharmaceutical }, others);
  const isCarried = [known.right, known.left].some(({ source }) => source !== population.source);
  return [
    ...(isCarried ? [{ origin: 'carried' as const, halfLives: known }] : []),
    { origin: 'population', halfLives: { right: population, left: population } },
  ];
}
