import type { UncertaintyPart } from './uncertaintyPart';

/** Relative standard uncertainties upwards and downwards. */
export interface CombinedParts {
  up: number;
  down: number;
  /** Infinity where all parts are taken as exact. */
  degreesOfFreedom: number;
}

/**
 * Independent parts, all stated, in squares for each side; effective degrees of freedom u^4 / sum
 * u_i^4 / v_i (Welch-Satterthwaite, GUM G.4.1).
 */
export function combineParts(
  parts: readonly Pick<UncertaintyPart, 'up' | 'down' | 'degreesOfFreedom'>[],
): CombinedParts {
  const up = Math.hypot(...parts.map((part) => part.up ?? 0));
  const down = Math.hypot(...parts.map((part) => part.down ?? 0));
  const fourth = parts.reduce(
    (sum, part) =>
      sum +
      (((part.up ?? 0) ** 2 + (part.down ?? 0) ** 2) / 2) ** 2 /
        (part.degreesOfFreedom ?? Infinity),
    0,
  );
  return {
    up,
    down,
    degreesOfFreedom: fourth > 0 ? ((up ** 2 + down ** 2) / 2) ** 2 / fourth : Infinity,
  };
}
