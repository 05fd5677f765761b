import type { KidneyNumbers } from './kidneyNumbers';
import type { Quantity } from './quantity';

/** The number of a kidney in the quantity's unit, a share in per cent; undefined if not known. */
export function quantityValue(
  { read, unit }: Pick<Quantity, 'read' | 'unit'>,
  kidney: KidneyNumbers,
): number | undefined {
  const value = read(kidney);
  return value !== undefined && unit === '%' ? 100 * value : value;
}
