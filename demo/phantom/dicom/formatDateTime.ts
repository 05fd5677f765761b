export interface DicomDateTime {
  date: string;
  time: string;
  dateTime: string;
}

/** Instant (ms since 1970, taken as local clock time) as DA, TM and DT. */
export function formatDateTime(instant: number): DicomDateTime {
  const digits = new Date(instant).toISOString().replace(/[-:T]/g, '');
  const date = digits.slice(0, 8);
  const time = digits.slice(8, 14);
  return { date, time, dateTime: date + time };
}
