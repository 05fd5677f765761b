import type { Moment } from '../../dicom/attributes/times/moment';

/** ISO 8601 to the second, by the clock on the wall, with the offset where it is known. */
export function isoOfMoment({ wallMinutes, offsetMinutes }: Moment): string {
  const local = new Date(Math.round(wallMinutes * 60) * 1000).toISOString().slice(0, 19);
  if (offsetMinutes === undefined) {
    return local;
  }
  const minutes = Math.abs(offsetMinutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${local}${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
