import type { DoseEntries } from '../session/slices/doseSlice';

/** Entries with other names of the dose maps; what has no other name keeps its own. */
export function renameEntries(
  entries: DoseEntries,
  names: ReadonlyMap<string, string>,
): DoseEntries {
  const rename = <Value>(all: Record<string, Value>): Record<string, Value> =>
    Object.fromEntries(Object.entries(all).map(([key, value]) => [names.get(key) ?? key, value]));
  return {
    ...entries,
    administeredActivityMBq: rename(entries.administeredActivityMBq),
    fromActivity: rename(entries.fromActivity),
    effectiveHalfLifeHours: rename(entries.effectiveHalfLifeHours),
  };
}
