export { compareContours } from './compareContours';
export type { ContourAgreement } from './compareContours';
export { compareKidneys } from './compareKidneys';
export type { CompareKidneysOptions, KidneyComparison } from './compareKidneys';
export { differingSlices } from './differingSlices';
export type { DifferingSlice } from './differingSlices';
export { doseDifferencePercent } from './doseDifferencePercent';
