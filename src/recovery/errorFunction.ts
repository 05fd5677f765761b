/** Beyond this erf is 1 to the last digit of a number. */
const settled = 6;

/**
 * erf(x), to 1e-15, by its series of positive terms (Abramowitz and Stegun, Handbook of
 * Mathematical Functions, 7.1.6).
 */
export function errorFunction(x: number): number {
  if (Math.abs(x) > settled) {
    return Math.sign(x);
  }
  const square = 2 * x * x;
  let term = x;
  let sum = x;
  for (let n = 3; Math.abs(term) > 1e-17 * Math.abs(sum); n += 2) {
    term *= square / n;
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}
