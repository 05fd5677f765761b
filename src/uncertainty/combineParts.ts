import type { Cumulants } from './cumulants';
import type { UncertaintyPart } from './uncertaintyPart';

/** Relative. */
export interface CombinedParts {
  /** Standard uncertainties upwards and downwards, about the mean of the cumulants. */
  up: number;
  down: number;
  /** Of all parts that have their own; what they add to a normal distribution. */
  cumulants: Cumulants;
  /** Infinity where all parts are taken as exact. */
  degreesOfFreedom: number;
}

type StatedPart = Pick<UncertaintyPart, 'up' | 'down' | 'cumulants' | 'degreesOfFreedom'>;

const none: Cumulants = [0, 0, 0, 0];

/**
 * Independent parts, all stated, in squares for each side; cumulants add. Effective degrees of
 * freedom u^4 / sum u_i^4 / v_i (Welch-Satterthwaite, GUM G.4.1).
 */
export function combineParts(parts: readonly StatedPart[]): CombinedParts {
  const sides = parts.map(sidesOf);
  const up = Math.hypot(...sides.map((side) => side.up));
  const down = Math.hypot(...sides.map((side) => side.down));
  const fourth = sides.reduce(
    (sum, side, n) =>
      sum + ((side.up ** 2 + side.down ** 2) / 2) ** 2 / (parts[n].degreesOfFreedom ?? Infinity),
    0,
  );
  const added = (order: 0 | 1 | 2 | 3): number =>
    parts.reduce((sum, { cumulants = none }) => sum + cumulants[order], 0);
  return {
    up,
    down,
    cumulants: [added(0), added(1), added(2), added(3)],
    degreesOfFreedom: fourth > 0 ? ((up ** 2 + down ** 2) / 2) ** 2 / fourth : Infinity,
  };
}

function sidesOf({ up = 0, down = 0, cumulants }: StatedPart): { up: number; down: number } {
  const deviation = cumulants && Math.sqrt(cumulants[1]);
  return { up: deviation ?? up, down: deviation ?? down };
}
