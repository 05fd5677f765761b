/**
 * Grey of a value, from 0 (black) to 255 (white), not rounded. Black where the value is unknown
 * (NaN).
 * @param range value at black and at white
 */
export function greyLevel(value: number, [black, white]: readonly [number, number]): number {
  const share = (value - black) / (white - black);
  return share > 0 ? 255 * Math.min(1, share) : 0;
}
