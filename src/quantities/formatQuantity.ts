/** A number with its unit, never without; undefined where there is none. */
export function formatQuantity(
  value: number | undefined,
  digits: number,
  unit: string,
): string | undefined {
  return value === undefined || !Number.isFinite(value)
    ? undefined
    : `${value.toFixed(digits)} ${unit}`;
}
