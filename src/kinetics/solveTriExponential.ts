/** Uptake rate of the method, per hour. */
export const uptakePerHour = 1.3;
/** The slowest biological washout that the method allows, per hour. */
const slowestPerHour = 0.001;
/** What is left of the fast part at the end of its interval, as a share of the total there. */
const fastRemainder = 0.01;
const leastLastShare = 0.1;
const leastFirstShare = 0.2;

/** Where `solveTriExponential` puts its result. */
export type TriExponentialResult = Float64Array;
export const resultLength = 5;

/**
 * The voxel method of 2013: uptake, a fast and a slow part through three decay-corrected values
 * (rules as given in docs/kinetics.md; the author's public solver, jacksonmedphysics/
 * TriExponential-Solver, gives the same for the vectors of the tests).
 *
 * Values that no washout can explain are set right first: the middle one is raised to the straight
 * line between the others where the last is above the first, else to a curve that falls by 0.1 % an
 * hour to the last; the last is at least a tenth of the middle one, the first at least a fifth.
 *
 * @param t0 times after the administration, hours, ascending: t0 < t1 < t3
 * @param d0 activity there, corrected for decay to the administration; d1 above 0
 * @param result receives A2, k2, A3, k3 and A1: the amount is A1 e^(-1.3 t) + A2 e^(k2 t) + A3
 *   e^(k3 t), k2 and k3 at most 0. No object is made, since this runs once a voxel.
 */
export function solveTriExponential(
  t0: number,
  t1: number,
  t3: number,
  d0: number,
  d1: number,
  d3: number,
  result: TriExponentialResult,
): void {
  if (d0 < d3) {
    d1 = Math.max(d1, d0 + ((d3 - d0) * (t1 - t0)) / (t3 - t0));
  } else {
    d1 = Math.max(d1, d3 * Math.exp(slowestPerHour * (t3 - t1)));
  }
  d3 = Math.max(d3, leastLastShare * d1);
  d0 = Math.max(d0, leastFirstShare * d1);
  let k3: number;
  let a3: number;
  let rest: number;
  let from: number;
  let to: number;
  let left: number;
  if (d3 > d1) {
    // Still rising: the slow part goes through the last value, the fast part ends there.
    k3 = -slowestPerHour;
    a3 = d3 * Math.exp(-k3 * t3);
    from = t1;
    to = t3;
    rest = d1 - a3 * Math.exp(k3 * t1);
    left = fastRemainder * d3;
  } else {
    k3 = Math.min(-slowestPerHour, Math.log(d3 / d1) / (t3 - t1));
    a3 = d1 * Math.exp(-k3 * t1);
    from = t0;
    to = t1;
    rest = d0 - a3 * Math.exp(k3 * t0);
    left = fastRemainder * d1;
  }
  const size = Math.abs(rest);
  // A fast part that would have to grow is drawn back to its start as one, but does not fall.
  const rate = size > 0 ? Math.log(left / size) / (to - from) : 0;
  const k2 = Math.min(0, rate);
  let a2 = rest * Math.exp(-rate * from);
  let a1 = -(a2 + a3);
  if (a1 > 0) {
    a2 = -a3;
    a1 = 0;
  }
  result[0] = a2;
  result[1] = k2;
  result[2] = a3;
  result[3] = k3;
  result[4] = a1;
}
