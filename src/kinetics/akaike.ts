/**
 * Relative scatter below which no measurement can tell two curves apart; an exact fit would have a
 * criterion of minus infinity.
 */
const leastScatter = 1e-3;

/**
 * Akaike's information criterion with the correction for few points, for least squares:
 * n ln(RSS/n) + 2p + 2p(p+1)/(n-p-1) (Hurvich and Tsai, Biometrika 76:297, 1989), p the number of
 * fitted parameters of the curve. Undefined where n - p - 1 is not above 0, so for three points of
 * every curve with two parameters.
 */
export function akaike(
  relativeSquareSum: number,
  points: number,
  parameters: number,
): number | undefined {
  const free = points - parameters - 1;
  if (free <= 0) {
    return undefined;
  }
  const scatter = Math.max(relativeSquareSum / points, leastScatter ** 2);
  return points * Math.log(scatter) + 2 * parameters + (2 * parameters * (parameters + 1)) / free;
}
