/**
 * From the first to the second, both ISO 8601 and local times of the scanner: a zone in one of them
 * must not shift it.
 */
export function minutesBetween(from: string, to: string): number {
  const minutes = (text: string) => Date.parse(`${text.slice(0, 19)}Z`) / 60000;
  return minutes(to) - minutes(from);
}
