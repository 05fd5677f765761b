import type { CombinedParts } from './combineParts';
import { studentQuantile } from './studentQuantile';
import type { UncertainValue } from './uncertainValue';

/** A value with intervals that cover 68.27 and 95 %: value e^(-k down) to value e^(k up). */
export function coverageInterval(
  value: number,
  { up, down, degreesOfFreedom }: CombinedParts,
): UncertainValue {
  const relative = Math.sqrt((up ** 2 + down ** 2) / 2);
  const interval = (coverage: 68 | 95): [number, number] => {
    const k = studentQuantile(coverage, degreesOfFreedom);
    return [value * Math.exp(-k * down), value * Math.exp(k * up)];
  };
  return {
    value,
    relative,
    standard: relative * value,
    interval68: interval(68),
    interval95: interval(95),
  };
}
