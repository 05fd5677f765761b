import type { CombinedParts } from './combineParts';
import { studentQuantile } from './studentQuantile';
import type { UncertainValue } from './uncertainValue';

/**
 * A value with intervals that cover 68.27 and 95 %: value e^(mean - k down) to value e^(mean + k
 * up). k is Student's, moved for uneven and long-tailed parts (expansion of Cornish and Fisher,
 * 1938). The standard uncertainty is that about the value itself.
 */
export function coverageInterval(value: number, combined: CombinedParts): UncertainValue {
  const { up, down, cumulants, degreesOfFreedom } = combined;
  const [mean] = cumulants;
  const relative = Math.sqrt((up ** 2 + down ** 2) / 2 + mean ** 2);
  const interval = (coverage: 68 | 95): [number, number] => {
    const k = studentQuantile(coverage, degreesOfFreedom);
    return [
      value * Math.exp(mean + movedQuantile(-k, combined) * down),
      value * Math.exp(mean + movedQuantile(k, combined) * up),
    ];
  };
  const interval68 = interval(68);
  // Far from normal the expansion no longer grows with the coverage.
  const [low, high] = interval(95);
  return {
    value,
    relative,
    standard: relative * value,
    interval68,
    interval95: [Math.min(low, interval68[0]), Math.max(high, interval68[1])],
  };
}

function movedQuantile(k: number, { up, down, cumulants }: CombinedParts): number {
  const variance = (up ** 2 + down ** 2) / 2;
  if (variance === 0) {
    return k;
  }
  const skewness = cumulants[2] / variance ** 1.5;
  const excess = cumulants[3] / variance ** 2;
  return (
    k +
    ((k ** 2 - 1) * skewness) / 6 +
    ((k ** 3 - 3 * k) * excess) / 24 -
    ((2 * k ** 3 - 5 * k) * skewness ** 2) / 36
  );
}
