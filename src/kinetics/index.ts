export { activityAt } from './activityAt';
export { doseRateFactor } from './doseRateFactor';
export { fitModel } from './fitModel';
export { fitTimeActivity } from './fitTimeActivity';
export type { TimeActivityFits, TimeActivityOptions } from './fitTimeActivity';
export { singleTimePointUncertainty } from './singleTimePointUncertainty';
export { triExponentialIntegrals } from './triExponentialIntegrals';
export type {
  ExponentialTerm,
  KineticModel,
  KnownHalfLife,
  LinearPiece,
  TimeActivityCurve,
  TimeActivityPoint,
} from './types';
