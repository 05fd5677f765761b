import { offsetMinutes } from './offsetMinutes';

/** A date and time as a file gives it. */
export interface Moment {
  /** Minutes since 1970 of the clock on the wall. */
  wallMinutes: number;
  /** Offset of that clock from UTC, minutes; undefined where the file says none. */
  offsetMinutes?: number;
  /** The attributes and their values, for people to read. */
  source: string;
}

/**
 * A moment from a DT (PS3.5 6.2), or a DA and TM put together.
 * @param zone offset of the data set, which holds where the text has none
 * @returns undefined where the day and the hour are not both there, or are no date
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
