/** Unstored work is forgotten after this many days. */
const keptDays = 14;

/** @param savedAt @param now milliseconds since 1970 */
export function isTooOld(savedAt: number, now: number): boolean {
  return now - savedAt > keptDays * 24 * 3600 * 1000;
}
