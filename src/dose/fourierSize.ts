/** The least power of two, or three times one, that is not below. */
export function fourierSize(least: number): number {
  const power = 2 ** Math.ceil(Math.log2(Math.max(4, least)));
  const three = (3 * power) / 4;
  return power >= 8 && three >= least ? three : power;
}
