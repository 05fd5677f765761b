import { offsetMinutes } from './offsetMinutes';

/** A date and time as given in a file. */
export interface Moment {
  /** Local time in minutes since 1970-01-01 00:00 local time. */
  wallMinutes: number;
  /** Offset of the local time from UTC, minutes; undefined where the file gives none. */
  offsetMinutes?: number;
  /** The attributes and their values, for messages. */
  source: string;
}

/**
 * A moment from a DT value (PS3.5 6.2), or from a DA and a TM value joined.
 * @param zone offset of the data set, used where the text has none
 * @returns undefined unless both day and hour are present and form a date
 */
export function moment(text: string, source: string, zone?: string): Moment | undefined {
  const parts =
    /^(\d{4})[.]?(\d{2})[.]?(\d{2})(\d{2}):?(\d{2})?:?(\d{2})?(?:\.\d*)?([+-]\d{4})?$/.exec(
      text.trim(),
    );
  if (!parts) {
    return undefined;
  }
  const [year, month, day, hour, minute, second] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const isDate =
    month >= 1 &&
    month <= 12 &&
    new Date(wall - second * 1000).getUTCDate() === day &&
    hour < 24 &&
    minute < 60;
  if (!isDate) {
    return undefined;
  }
  return {
    wallMinutes: wall / 60000,
    offsetMinutes: offsetMinutes(parts[7] ?? zone),
    source,
  };
}
