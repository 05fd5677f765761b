import type { Quantity } from '../quantities/quantity';
import type { Words } from '../words';

/**
 * A number with its unit, never without: "2.20 Gy"; undefined where there is none. One that the
 * quantity's decimals would round to nothing keeps a digit: an uncertainty is never "0.00 Gy".
 * @param value in the quantity's unit
 */
export function valueText(
  { decimals, unit }: Quantity,
  value: number | undefined,
  { number, significant }: Words,
): string | undefined {
  if (value === undefined || !Number.isFinite(value)) {
    return undefined;
  }
  const isRoundedAway = value !== 0 && Number(value.toFixed(decimals)) === 0;
  return `${isRoundedAway ? significant(value, 1) : number(value, decimals)} ${unit}`;
}
