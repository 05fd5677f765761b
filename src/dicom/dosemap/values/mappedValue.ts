import { DosimetryError } from '../../../errors';
import { describeInstance } from '../../messages/describeInstance';
import type { RealWorldValueMapping } from '../../rwvm';
import type { NaturalDataset } from '../../types';

/** A mapping, and the factor from its unit to the unit of the result. */
export interface ScaledMapping {
  mapping: RealWorldValueMapping;
  factor: number;
}

/**
 * A function from stored value to real world value, by one mapping or by several that each cover a
 * range. It returns NaN outside all ranges.
 * @throws INVALID_TAG for mappings that give one stored value different meanings, or whose slope is
 *   not a positive number
 */
export function mappedValue(
  dataset: NaturalDataset,
  scaled: readonly ScaledMapping[],
): (stored: number) => number {
  for (const [n, one] of scaled.entries()) {
    if (!(one.mapping.slope > 0 && one.mapping.slope < Infinity)) {
      throw invalid(dataset, `its slope is ${one.mapping.slope}`);
    }
    for (const other of scaled.slice(n + 1)) {
      checkOverlap(dataset, one, other);
    }
  }
  const reaches = ({ mapping }: ScaledMapping, stored: number) =>
    stored >= mapping.firstStoredValue && stored <= mapping.lastStoredValue;
  if (scaled.length === 1) {
    const [only] = scaled;
    return (stored) => (reaches(only, stored) ? valueOf(only, stored) : NaN);
  }
  return (stored) => {
    const found = scaled.find((one) => reaches(one, stored));
    return found ? valueOf(found, stored) : NaN;
  };
}

function valueOf({ mapping, factor }: ScaledMapping, stored: number): number {
  const { table, slope, intercept, firstStoredValue } = mapping;
  return (table ? table[stored - firstStoredValue] : stored * slope + intercept) * factor;
}

function checkOverlap(dataset: NaturalDataset, a: ScaledMapping, b: ScaledMapping): void {
  const low = Math.max(a.mapping.firstStoredValue, b.mapping.firstStoredValue, -65536);
  const high = Math.min(a.mapping.lastStoredValue, b.mapping.lastStoredValue, 65536);
  if (low > high) {
    return;
  }
  for (const stored of [low, high]) {
    const [one, other] = [valueOf(a, stored), valueOf(b, stored)];
    if (!(Math.abs(one - other) <= 1e-3 * Math.max(Math.abs(one), Math.abs(other)))) {
      throw invalid(dataset, `the stored value ${stored} is ${one} by one and ${other} by another`);
    }
  }
}

function invalid(dataset: NaturalDataset, why: string): DosimetryError {
  return new DosimetryError('INVALID_TAG', {
    what: `The Real World Value Mapping of the ${describeInstance(dataset)} cannot be used.`,
    why: `In its values, ${why}.`,
    next: 'Have the mapping corrected and export the images again.',
  });
}
