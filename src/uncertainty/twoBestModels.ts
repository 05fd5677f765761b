import type { KineticModel, TimeActivityCurve } from '../kinetics';

/**
 * Models that a curve may be compared with, least error over virtual kidneys first
 * (docs/kinetics.md). The physical tail is a bound (+60 %), and Haenscheid's rule is 29 % low at
 * 24 h: neither is a rival of the others.
 */
const byError: readonly KineticModel[] = [
  'bi-exponential-fixed-uptake',
  'tri-exponential',
  'bi-exponential',
  'mono-exponential',
  'trapezoid-effective-tail',
];

/**
 * The curve that counts and its best rival: of those with Akaike's criterion the least, else the
 * one of least known error.
 * @returns one curve where it has no rival
 */
export function twoBestModels(
  chosen: TimeActivityCurve,
  curves: readonly TimeActivityCurve[],
): TimeActivityCurve[] {
  const rivals = curves
    .filter(({ model }) => model !== chosen.model && byError.includes(model))
    .sort(
      (a, b) =>
        (a.aicc ?? Infinity) - (b.aicc ?? Infinity) ||
        byError.indexOf(a.model) - byError.indexOf(b.model),
    );
  return [chosen, ...rivals.slice(0, 1)];
}
