/** A DT value as ISO 8601 to the second; undefined unless both day and hour are present. */
export function isoTime(text: string): string | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})?(\d{2})?(?:\.\d*)?([+-]\d{4})?$/.exec(text);
  if (!parts) {
    return undefined;
  }
  const [, year, month, day, hour, minute = '00', second = '00', zone] = parts;
  const offset = zone ? `${zone.slice(0, 3)}:${zone.slice(3)}` : '';
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
}
