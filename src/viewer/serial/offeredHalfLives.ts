import type { KnownHalfLife } from '../../kinetics';
import { kidneySides } from '../../labels';
import type { KidneySide } from '../../labels';
import type { CycleDose } from '../session/slices/serialDoseSlice';

export interface OfferedHalfLives {
  /** `carried`: of an earlier cycle of this patient, which comes before the site's value. */
  origin: 'carried' | 'population';
  halfLives: Record<KidneySide, KnownHalfLife>;
}

/** Change from cycle to cycle, relative: 8 % (docs/dosimetry.md). */
const carriedUncertainty = 0.08;
/** Spread between patients, relative: 50 +- 9 h (docs/dosimetry.md). */
const populationUncertainty = 0.18;

/**
 * Half-lives for a cycle with one measurement, the better ones first: those of the last earlier
 * cycle that was measured at more than one time, then the site's value for all patients.
 */
export function offeredHalfLives(
  cycle: number,
  serialDoses: Record<number, CycleDose>,
  populationHours: number,
): OfferedHalfLives[] {
  const earlier = Object.values(serialDoses)
    .map(({ summary }) => summary)
    .filter(
      (summary) =>
        summary.cycle < cycle && summary.timePoints.filter(({ isUsed }) => isUsed).length > 1,
    )
    .sort((a, b) => b.cycle - a.cycle)[0];
  const carried = kidneySides.flatMap(({ side }) => {
    const kidney = earlier?.kidneys.find((one) => one.side === side);
    return kidney ? [[side, kidney.effectiveHalfLifeHours] as const] : [];
  });
  const population: KnownHalfLife = {
    effectiveHalfLifeHours: populationHours,
    relativeStandardUncertainty: populationUncertainty,
    source: "population, the site's value",
  };
  const ofAll = { right: population, left: population };
  return [
    ...(carried.length > 0
      ? [
          {
            origin: 'carried' as const,
            halfLives: {
              ...ofAll,
              ...Object.fromEntries(
                carried.map(([side, effectiveHalfLifeHours]) => [
                  side,
                  {
                    effectiveHalfLifeHours,
                    relativeStandardUncertainty: carriedUncertainty,
                    source: `cycle ${earlier!.cycle} of this patient`,
                  },
                ]),
              ),
            },
          },
        ]
      : []),
    { origin: 'population', halfLives: ofAll },
  ];
}
