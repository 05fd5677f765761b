/**
 * Days from one day to another; the time of day does not count, nor does a time zone.
 * @param from ISO 8601, of which the date is read
 */
export function daysBetween(from: string, to: string): number {
  const midnight = (text: string) => Date.parse(`${text.slice(0, 10)}T00:00:00Z`);
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}
