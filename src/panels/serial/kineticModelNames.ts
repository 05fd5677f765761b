import type { KineticModel } from '../../kinetics';

/** Names of the models as the panel lists them, in the order of its lists. */
export const kineticModelNames: Record<KineticModel, string> = {
  'tri-exponential': 'Tri-exponential (2013)',
  'bi-exponential-fixed-uptake': 'Bi-exponential, uptake fixed',
  'bi-exponential': 'Bi-exponential, uptake fitted',
  'mono-exponential': 'Mono-exponential',
  'trapezoid-effective-tail': 'Trapezoid, effective tail',
  'trapezoid-physical-tail': 'Trapezoid, physical tail',
  'single-haenscheid': 'One point, H\u00e4nscheid',
  'single-half-life': 'One point, known half-life',
};
