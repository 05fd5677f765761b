import type { KnownHalfLife } from '../kinetics';
import { carriedHalfLife } from '../serial';
import type { SerialDoseSummary } from '../serial';

/**
 * Effective half-lives of structures for a cycle with a single time point: those that structures of
 * the same name had in another cycle of the patient. No population tells them.
 * @param others doses of the patient's cycles
 * @returns by name
 */
export function knownStructureHalfLives(
  cycle: Pick<SerialDoseSummary, 'cycle' | 'radionuclide'>,
  others: readonly SerialDoseSummary[],
): Record<string, KnownHalfLife> {
  const names = others.flatMap(({ structures = [] }) => structures.map(({ name }) => name));
  return Object.fromEntries(
    [...new Set(names)].flatMap((structure) => {
      const known = carriedHalfLife({ structure }, cycle, others);
      return known ? [[structure, known]] : [];
    }),
  );
}
