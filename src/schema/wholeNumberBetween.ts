import * as v from 'valibot';
import { allowed } from './allowed';
import type { NumberRange } from './numberBetween';

/** A whole number within a range. */
export function wholeNumberBetween({ minimum, maximum }: Omit<NumberRange, 'unit'>) {
  const words = `a whole number from ${minimum} to ${maximum}`;
  return v.pipe(
    v.number(words),
    v.integer(words),
    v.minValue(minimum, words),
    v.maxValue(maximum, words),
    allowed(words),
  );
}
