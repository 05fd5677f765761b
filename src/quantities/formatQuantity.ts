import type { Quantity } from './quantity';

/**
 * A number with its unit, never without: "2.20 Gy"; undefined where there is none.
 * @param value in the quantity's unit
 */
export function formatQuantity(
  { decimals, unit }: Pick<Quantity, 'decimals' | 'unit'>,
  value: number | undefined,
): string | undefined {
  return value === undefined || !Number.isFinite(value)
    ? undefined
    : `${value.toFixed(decimals)} ${unit}`;
}
