import { getString } from '../../attributes/getString';
import type { NaturalDataset } from '../../types';
import { minutesFrom } from '../../attributes/times/minutesFrom';
import { moment } from '../../attributes/times/moment';
import type { Moment } from '../../attributes/times/moment';

export interface ScanMoment {
  /**
   * When the acquisition of the earliest image began; undefined where the images do not state it.
   */
  moment?: Moment;
  /** A sentence with both values, where two attributes disagree. */
  contradiction?: string;
  notes: string[];
}

/** Largest difference between clocks of one scanner, and by rounding to the minute. */
const sameMinutes = 10;
/** Longest time between the bed positions of one scan; images further apart are of two scans. */
const longestScanMinutes = 6 * 60;

/**
 * When the images were acquired: AcquisitionDateTime, otherwise AcquisitionDate with
 * AcquisitionTime, each date with its own time. The times of series and content are those of a
 * reconstruction, which may be made days later, and are never used. Decay Correction START refers
 * to the first of the images (PS3.3 C.8.9.1.1.6).
 */
export function scanMoment(datasets: readonly NaturalDataset[]): ScanMoment {
  const notes: string[] = [];
  let first: Moment | undefined;
  let last: Moment | undefined;
  let untold = 0;
  for (const dataset of datasets) {
    const zone = getString(dataset, 'TimezoneOffsetFromUTC');
    const combined = ofDateTime(dataset, zone);
    const split = ofDateAndTime(dataset, zone);
    if (combined && split && !isSame(combined, split)) {
      return {
        contradiction: `${combined.source} and ${split.source} say different times of the acquisition.`,
        notes,
      };
    }
    const own = combined ?? split;
    untold += own ? 0 : 1;
    first = own && (!first || minutesFrom(own, first) > 0) ? own : first;
    last = own && (!last || minutesFrom(last, own) > 0) ? own : last;
  }
  if (!first || !last) {
    return { notes };
  }
  if (untold > 0) {
    notes.push(
      `${untold} of the ${datasets.length} images have no date with its own time of the acquisition; the earliest time of the others was taken.`,
    );
  }
  const spread = minutesFrom(first, last);
  if (spread > longestScanMinutes) {
    return {
      contradiction: `The images were acquired over ${(spread / 60).toFixed(1)} h (${first.source} to ${last.source}), which is more than one scan.`,
      notes,
    };
  }
  if (spread > 60) {
    notes.push(
      `The images were acquired over ${(spread / 60).toFixed(1)} h (${first.source} to ${last.source}); the earliest time was taken.`,
    );
  }
  const made = madeAt(datasets[0]);
  if (made && minutesFrom(made, first) > 60) {
    notes.push(`The images were made before they were acquired: ${made.source}, ${first.source}.`);
  }
  return { moment: first, notes };
}

function ofDateTime(dataset: NaturalDataset, zone: string | undefined): Moment | undefined {
  const text = getString(dataset, 'AcquisitionDateTime');
  return text
    ? moment(text, `AcquisitionDateTime ${text}${zoneText(text, zone)}`, zone)
    : undefined;
}

function ofDateAndTime(dataset: NaturalDataset, zone: string | undefined): Moment | undefined {
  const date = getString(dataset, 'AcquisitionDate');
  const time = getString(dataset, 'AcquisitionTime');
  return date && time
    ? moment(
        date + time,
        `AcquisitionDate ${date} with AcquisitionTime ${time}${zoneText(time, zone)}`,
        zone,
      )
    : undefined;
}

/** A UTC time and a local time of the same moment differ by whole quarters of an hour. */
function isSame(a: Moment, b: Moment): boolean {
  const minutes = Math.abs(minutesFrom(a, b));
  const hasOneZone = (a.offsetMinutes === undefined) !== (b.offsetMinutes === undefined);
  const rest = minutes % 15;
  return (
    minutes <= sameMinutes || (hasOneZone && minutes <= 14 * 60 && Math.min(rest, 15 - rest) < 1)
  );
}

function madeAt(dataset: NaturalDataset): Moment | undefined {
  const date = getString(dataset, 'ContentDate');
  const time = getString(dataset, 'ContentTime');
  const zone = getString(dataset, 'TimezoneOffsetFromUTC');
  return date && time
    ? moment(date + time, `ContentDate ${date} with ContentTime ${time}`, zone)
    : undefined;
}

/** The offset of the data set is used where the value has none of its own. */
export function zoneText(text: string, zone: string | undefined): string {
  return zone && !/[+-]\d{4}$/.test(text) ? ` (TimezoneOffsetFromUTC ${zone})` : '';
}
