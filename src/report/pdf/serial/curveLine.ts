import type { TimeActivityCurve } from '../../../kinetics';

/** The chosen curve as a formula with its parameters, and what was assumed for it. */
export function curveLine({ terms, termsFromHours, pieces, notes }: TimeActivityCurve): string {
  const sum = terms
    .map(({ amplitude, lambdaPerHour }, n) => {
      const sign = amplitude < 0 ? (n === 0 ? '-' : ' - ') : n === 0 ? '' : ' + ';
      return `${sign}${Math.abs(amplitude).toPrecision(4)} exp(-${lambdaPerHour.toPrecision(4)} t)`;
    })
    .join('');
  const from =
    pieces.length > 0
      ? ` from ${termsFromHours.toFixed(1)} h on, straight lines through the points before`
      : '';
  return [`A(t) = ${sum}, MBq, t in h${from}.`, ...notes].join(' ');
}
