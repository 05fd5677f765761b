import * as v from 'valibot';
import { allowed } from './allowed';

export interface NumberRange {
  /** Smallest and largest value allowed. */
  minimum: number;
  maximum: number;
  unit?: string;
}

/** A number within a range; text that looks like one is not one. */
export function numberBetween({ minimum, maximum, unit = '' }: NumberRange) {
  const words = `a number from ${minimum} to ${maximum} ${unit}`.trim();
  return v.pipe(
    v.number(words),
    v.minValue(minimum, words),
    v.maxValue(maximum, words),
    allowed(words),
  );
}
