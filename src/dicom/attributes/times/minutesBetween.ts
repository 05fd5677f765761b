/**
 * Minutes from the first to the second time. Both are ISO 8601 and local times of the scanner, so a
 * time zone in one of them is ignored.
 */
export function minutesBetween(from: string, to: string): number {
  const minutes = (text: string) => Date.parse(`${text.slice(0, 19)}Z`) / 60000;
  return minutes(to) - minutes(from);
}
