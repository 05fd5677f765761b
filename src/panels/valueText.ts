import type { Quantity } from '../quantities/quantity';
import type { Words } from '../words';

/**
 * A number with its unit, never without: "2.20 Gy"; undefined where there is none.
 * @param value in the quantity's unit
 */
export function valueText(
  { decimals, unit }: Quantity,
  value: number | undefined,
  { number }: Words,
): string | undefined {
  return value === undefined || !Number.isFinite(value)
    ? undefined
    : `${number(value, decimals)} ${unit}`;
}
