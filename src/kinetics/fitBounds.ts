/** No washout that a series of scans can show is faster: a half-life of half an hour. */
export const fastestPerHour = Math.LN2 / 0.5;

/** No uptake is faster: a half-life of three minutes. */
export const fastestUptakePerHour = Math.LN2 / 0.05;

/** Distance of logarithms below which a fit has come to its bound. */
const atBound = 1e-6;

/** A sentence where the fit came to the physical decay, as the list of a curve's notes. */
export function boundNote(logLambda: number, logPhysical: number): string[] {
  return logLambda - logPhysical < atBound
    ? [
        'The points fall no faster than by physical decay alone; the curve was held at the physical half-life.',
      ]
    : [];
}
