/**
 * Proportional to the dose of three sessions: constant before the first scan, straight lines,
 * exponential after the second.
 * @param hours of the sessions
 * @param activities at these
 */
export function meanDose(
  [first, second, third]: readonly number[],
  [a, b, c]: readonly number[],
): number {
  const rate = Math.log(b / c) / (third - second);
  return a * first + ((a + b) / 2) * (second - first) + (b - c) / rate + c / rate;
}
