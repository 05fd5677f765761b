import type { KidneySide } from '../../../labels';
import type { DoseEntries, LoadedDoseMap } from '../slices/doseSlice';

type Map = Pick<LoadedDoseMap, 'displaySetInstanceUID'> & {
  cycle: Pick<LoadedDoseMap['cycle'], 'doseMeaning'>;
};

/**
 * Effective half-life of one kidney in the cycle of one dose map, hours. A map that was computed
 * from activity rests on a half-life, which holds for its BED, too; of another map it is what the
 * user entered for it. Undefined where neither is known: the site's value holds then.
 */
export function mapHalfLifeHours(
  { displaySetInstanceUID, cycle }: Map,
  { effectiveHalfLifeHours, fromActivity }: DoseEntries,
  side: KidneySide,
): number | undefined {
  if (cycle.doseMeaning === 'computed-from-activity') {
    const entry = fromActivity[displaySetInstanceUID];
    return entry?.kidneyHalfLivesHours?.[side] ?? entry?.effectiveHalfLifeHours;
  }
  return effectiveHalfLifeHours[displaySetInstanceUID]?.[side];
}
