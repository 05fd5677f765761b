import type { KineticModel } from '../kinetics';

/** The models as a report names them. */
export const kineticModelNames: Record<KineticModel, string> = {
  'tri-exponential': 'tri-exponential of 2013',
  'bi-exponential-fixed-uptake': 'uptake with a half-life of 0.8 h and one washout',
  'bi-exponential': 'one uptake and one washout, both fitted',
  'mono-exponential': 'one washout',
  'trapezoid-effective-tail': 'trapezoids, then the effective half-life of the last two points',
  'trapezoid-physical-tail': 'trapezoids, then the physical half-life',
  'single-haenscheid': "one point, Haenscheid's rule",
  'single-half-life': 'one point with a known half-life',
};
