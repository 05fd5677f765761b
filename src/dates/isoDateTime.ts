/**
 * A DICOM date and time (PS3.5 6.2, DT) as ISO 8601 local; ISO 8601 stays as it is.
 * @returns undefined where it does not begin with a whole date
 */
export function isoDateTime(text: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) {
    return text;
  }
  const match = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?/.exec(text);
  if (!match) {
    return undefined;
  }
  const [, year, month, day, hour, minute, second = '00'] = match;
  return `${year}-${month}-${day}${hour ? `T${hour}:${minute}:${second}` : ''}`;
}
