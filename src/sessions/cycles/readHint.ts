import type { AdministrationHint } from '../types';

/**
 * The activity, with its time, that free text of an image names ("600.0 MBq on 20171004 at 13:00",
 * as software writes that rewrites the header's own).
 */
export function readHint(comment: string): AdministrationHint | undefined {
  const parts =
    /(\d+(?:\.\d+)?)\s*([MG])Bq\b(?:\s+on\s+(\d{4})-?(\d{2})-?(\d{2}))?(?:\s+at\s+(\d{1,2}):(\d{2}))?/i.exec(
      comment,
    );
  if (!parts) {
    return undefined;
  }
  const [text, number, prefix, year, month, day, hour, minute] = parts;
  const isTimed = year !== undefined && hour !== undefined;
  return {
    activityMBq: Number(number) * (prefix.toUpperCase() === 'G' ? 1000 : 1),
    ...(isTimed && { dateTime: `${year}-${month}-${day}T${hour.padStart(2, '0')}:${minute}:00` }),
    text: text.trim(),
  };
}
