/**
 * An ISO 8601 local date and time as a reader takes it in: "2026-03-02 14:05", the scanner's own
 * clock.
 */
export function dateTimeText(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}
