import type { KnownHalfLife } from '../kinetics';
import type { KidneySide } from '../labels';
import type { SerialDoseSummary, SerialOrgan } from './serialDoseSummary';

/**
 * How much a kidney's effective half-life changes from cycle to cycle, relative standard deviation
 * (docs/dosimetry.md).
 */
const changeBetweenCycles = 0.08;

/**
 * The effective half-life that a kidney, or structure of that name, had in another cycle of the
 * same nuclide with two and more time points: the latest one before, else the first one after.
 * @returns undefined where there is no such cycle
 */
export function carriedHalfLife(
  organ: KidneySide | { structure: string },
  { cycle, radionuclide }: Pick<SerialDoseSummary, 'cycle' | 'radionuclide'>,
  others: readonly SerialDoseSummary[],
): KnownHalfLife | undefined {
  const measured = others
    .filter((other) => other.cycle !== cycle && other.radionuclide === radionuclide)
    .flatMap((other) => {
      const kidney = organOf(other, organ);
      const used = kidney?.timePoints.filter(({ isUsed }) => isUsed).length ?? 0;
      return kidney && used > 1 ? [{ cycle: other.cycle, kidney }] : [];
    })
    .sort((a, b) => a.cycle - b.cycle);
  const before = measured.filter((other) => other.cycle < cycle);
  const from = before[before.length - 1] ?? measured[0];
  return (
    from && {
      effectiveHalfLifeHours: from.kidney.effectiveHalfLifeHours,
      relativeStandardUncertainty: changeBetweenCycles,
      source: `cycle ${from.cycle} of this patient`,
    }
  );
}

function organOf(
  { kidneys, structures = [] }: SerialDoseSummary,
  organ: KidneySide | { structure: string },
): SerialOrgan | undefined {
  return typeof organ === 'string'
    ? kidneys.find(({ side }) => side === organ)
    : structures.find(({ name }) => name === organ.structure);
}
