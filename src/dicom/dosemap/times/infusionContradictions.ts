import { getSequence } from '../../attributes/getSequence';
import { getString } from '../../attributes/getString';
import { minutesFrom } from '../../attributes/times/minutesFrom';
import { moment } from '../../attributes/times/moment';
import type { Moment } from '../../attributes/times/moment';
import type { NaturalDataset } from '../../types';

/** Infusions of a therapy take half an hour, with amino acids around them. */
const longestMinutes = 4 * 60;

/**
 * The end of the infusion (RadiopharmaceuticalStopDateTime) against its start, from which hours are
 * counted, and the scan.
 * @returns sentences
 */
export function infusionContradictions(
  datasets: readonly NaturalDataset[],
  started: Moment,
  scan: Moment,
): string[] {
  const notes = new Set<string>();
  for (const dataset of datasets) {
    const zone = getString(dataset, 'TimezoneOffsetFromUTC');
    for (const item of getSequence(dataset, 'RadiopharmaceuticalInformationSequence')) {
      const text = getString(item, 'RadiopharmaceuticalStopDateTime');
      const stopped = text && moment(text, '', zone);
      const minutes = stopped ? minutesFrom(started, stopped) : 0;
      const isAfterScan = stopped && minutesFrom(stopped, scan) < 0;
      if (minutes < 0 || minutes > longestMinutes || isAfterScan) {
        notes.add(
          `RadiopharmaceuticalStopDateTime ${text} is ${(minutes / 60).toFixed(1)} h after the start of the administration${isAfterScan ? ' and after the scan' : ''}; the hours were counted from the start (${started.source}).`,
        );
      }
    }
  }
  return [...notes];
}
