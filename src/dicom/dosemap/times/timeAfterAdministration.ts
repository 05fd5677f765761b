import { getSequence } from '../../attributes/getSequence';
import { getString } from '../../attributes/getString';
import type { NaturalDataset } from '../../types';
import { minutesFrom } from '../../attributes/times/minutesFrom';
import { moment } from '../../attributes/times/moment';
import type { Moment } from '../../attributes/times/moment';
import { sameMomentMinutes } from './sameMomentMinutes';
import { longestHours } from './longestHours';
import { infusionContradictions } from './infusionContradictions';
import { scanMoment, zoneText } from './scanMoment';

export interface TimeAfterAdministration {
  /** Present where the images state both times reliably. */
  hours?: number;
  /** The two moments that it is the difference of, with their attributes. */
  basis?: string;
  /** Why it is unknown, as sentences. */
  unknown?: string;
  /** Contradictions, as sentences; hours are then undefined as well. */
  contradiction?: string;
  notes: string[];
}

/**
 * Hours from the administration to the acquisition, where the images give date and time of both and
 * all items and images agree. An administration at the time of the scan comes from software that
 * has decay-corrected the activity. A time without a date, or a UTC time compared with one without
 * a zone, is not reliable enough; the user is then asked.
 * @param datasets of one series
 * @param now for detecting scans in the future
 */
export function timeAfterAdministration(
  datasets: readonly NaturalDataset[],
  now = new Date(),
): TimeAfterAdministration {
  const scan = scanMoment(datasets);
  const notes = [...scan.notes];
  const started = administrationMoment(datasets);
  const contradiction = scan.contradiction ?? started.contradiction;
  if (contradiction) {
    return { contradiction, notes };
  }
  if (!scan.moment || !started.moment) {
    const missing = [
      ...(started.moment ? [] : [started.unknown!]),
      ...(scan.moment
        ? []
        : [
            'They have no date with its own time of the acquisition (AcquisitionDateTime, AcquisitionDate and AcquisitionTime); times of the series or the content are of a reconstruction.',
          ]),
    ];
    return { unknown: missing.join(' '), notes };
  }
  const zones = [scan.moment, started.moment].map(({ offsetMinutes }) => offsetMinutes);
  const hasOneZone = (zones[0] === undefined) !== (zones[1] === undefined);
  const basis = `${scan.moment.source} after ${started.moment.source}`;
  if (hasOneZone && zones.includes(0)) {
    return {
      unknown: `One of the times is in UTC, and the other has no time zone: ${basis}.`,
      notes,
    };
  }
  if (hasOneZone) {
    notes.push(`Only one of the times has a time zone; both were taken as of one clock: ${basis}.`);
  }
  if (scan.moment.wallMinutes > now.getTime() / 60000 + 2 * 24 * 60) {
    notes.push(`The acquisition lies in the future: ${scan.moment.source}.`);
  }
  const minutes = minutesFrom(started.moment, scan.moment);
  if (Math.abs(minutes) <= sameMomentMinutes) {
    return {
      unknown: `The time of administration is that of the scan (${basis}); the activity was probably decayed to the scan by the software that wrote the images.`,
      notes,
    };
  }
  if (minutes < 0 || minutes > longestHours * 60) {
    return {
      contradiction: `By the images, the scan was ${(minutes / 60).toFixed(1)} h after the administration (${basis}); 0 to ${longestHours} h are possible.`,
      notes,
    };
  }
  notes.push(...infusionContradictions(datasets, started.moment, scan.moment));
  return { hours: minutes / 60, basis, notes };
}

interface Started {
  moment?: Moment;
  unknown?: string;
  contradiction?: string;
}

function administrationMoment(datasets: readonly NaturalDataset[]): Started {
  const moments: Moment[] = [];
  const times = new Set<string>();
  for (const dataset of datasets) {
    const zone = getString(dataset, 'TimezoneOffsetFromUTC');
    for (const item of getSequence(dataset, 'RadiopharmaceuticalInformationSequence')) {
      const text = getString(item, 'RadiopharmaceuticalStartDateTime');
      const own =
        text &&
        moment(text, `RadiopharmaceuticalStartDateTime ${text}${zoneText(text, zone)}`, zone);
      const time = getString(item, 'RadiopharmaceuticalStartTime');
      if (time) {
        times.add(time);
      }
      if (own) {
        moments.push(own);
        const apart = time ? minutesOfDayApart(own, time, zone) : 0;
        if (apart > sameMomentMinutes) {
          return {
            contradiction: `${own.source} and RadiopharmaceuticalStartTime ${time} are ${apart.toFixed(0)} minutes apart.`,
          };
        }
      }
    }
  }
  const [first] = moments;
  if (!first) {
    return {
      unknown:
        times.size > 0
          ? `The images give a time of the administration without its date (RadiopharmaceuticalStartTime ${[...times].join(', ')}).`
          : 'The images do not say when the activity was given.',
    };
  }
  const other = moments.find((one) => Math.abs(minutesFrom(first, one)) > sameMomentMinutes);
  return other
    ? {
        contradiction: `There are two times of the administration: ${first.source}, ${other.source}.`,
      }
    : { moment: first };
}

/**
 * Compares times of day, by the local time of the value or that of the scanner, also across
 * midnight.
 */
function minutesOfDayApart(own: Moment, time: string, zone: string | undefined): number {
  const clock = moment(`20000101${time}`, '', zone);
  if (!clock) {
    return 0;
  }
  const apart = (minutes: number) => {
    const rest = ((minutes % 1440) + 1440) % 1440;
    return Math.min(rest, 1440 - rest);
  };
  const wall = apart(own.wallMinutes - clock.wallMinutes);
  if (own.offsetMinutes === undefined) {
    return wall;
  }
  if (clock.offsetMinutes !== undefined) {
    return Math.min(wall, apart(minutesFrom(clock, own)));
  }
  // The time zone is unknown: a difference of whole quarters of an hour may be a zone.
  const rest = wall % 15;
  return Math.min(wall, rest, 15 - rest);
}
