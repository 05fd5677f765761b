export interface DicomDateTime {
  /** DA, YYYYMMDD. */
  date: string;
  /** TM, HHMMSS.FFFFFF. */
  time: string;
  /** DT, YYYYMMDDHHMMSS.FFFFFF&ZZXX. */
  dateTime: string;
}

/**
 * A moment as DICOM date and time (PS3.5 6.2).
 * @param timezoneOffset value of (0008,0201), e.g. "+0100": the data set's own zone, which applies
 *   to all its dates; default: the zone of this computer
 */
export function formatDateTime(moment: Date, timezoneOffset?: string): DicomDateTime {
  const parsed = /^([+-])(\d{2})(\d{2})$/.exec(timezoneOffset?.trim() ?? '');
  const offsetMinutes = parsed
    ? (parsed[1] === '-' ? -1 : 1) * (Number(parsed[2]) * 60 + Number(parsed[3]))
    : -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + offsetMinutes * 60_000).toISOString();
  const date = local.slice(0, 10).replace(/-/g, '');
  const time = `${local.slice(11, 23).replace(/:/g, '')}000`;
  const absolute = Math.abs(offsetMinutes);
  const zone =
    (offsetMinutes < 0 ? '-' : '+') +
    String(Math.floor(absolute / 60)).padStart(2, '0') +
    String(absolute % 60).padStart(2, '0');
  return { date, time, dateTime: `${date}${time}${zone}` };
}
