import type { KineticModel } from '../../kinetics';

/** Names of the models, short enough for the lists and tables of the panel. */
export const modelLabels: Record<KineticModel, string> = {
  'tri-exponential': 'Tri-exponential (2013)',
  'bi-exponential-fixed-uptake': 'Bi-exponential, uptake fixed',
  'bi-exponential': 'Bi-exponential, uptake fitted',
  'mono-exponential': 'Mono-exponential',
  'trapezoid-effective-tail': 'Trapezoid, effective tail',
  'trapezoid-physical-tail': 'Trapezoid, physical tail',
  'single-haenscheid': 'One point, H\u00e4nscheid',
  'single-half-life': 'One point, known half-life',
};
