export { chargedKeV } from './chargedKeV';
export type { EmissionLine, Emissions } from './emissions/emissions';
export { findNuclide } from './findNuclide';
export { halfLifeWithNuclide } from './halfLifeWithNuclide';
export type { Daughter, Nuclide, NuclideName } from './nuclide';
export { nuclideOf } from './nuclideOf';
export { nuclides } from './nuclides';
