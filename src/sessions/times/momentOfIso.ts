import { moment } from '../../dicom/attributes/times/moment';
import type { Moment } from '../../dicom/attributes/times/moment';

/**
 * ISO 8601 date and time ("2026-03-02T08:00", seconds and offset may follow) as a moment.
 * @returns undefined for anything else, a day that does not exist included
 */
export function momentOfIso(text: string): Moment | undefined {
  const parts =
    /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(
      text.trim(),
    );
  if (!parts) {
    return undefined;
  }
  const [year, month, day, hour, minute, second = '00', zone = ''] = parts.slice(1);
  const offset = zone === 'Z' ? '+0000' : zone.replace(':', '');
  return moment(`${year}${month}${day}${hour}${minute}${second}${offset}`, text);
}
