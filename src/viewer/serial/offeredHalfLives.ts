import type { KnownHalfLife } from '../../kinetics';
import type { KidneySide } from '../../labels';
import { carriedHalfLife, populationHalfLife } from '../../serial';
import type { SerialDoseSummary } from '../../serial';
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
  const right = carriedHalfLife('right', { cycle, radionuclide }, others);
  const left = carriedHalfLife('left', { cycle, radionuclide }, others);
  const ofAll = { right: population, left: population };
  return [
    ...(right || left
      ? [
          {
            origin: 'carried' as const,
            halfLives: { right: right ?? population, left: left ?? population },
          },
        ]
      : []),
    { origin: 'population', halfLives: ofAll },
  ];
}
