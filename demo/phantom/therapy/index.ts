export { landmarkPairs } from './landmarkPairs';
export { makeMotionSet } from './makeMotionSet';
export { makeTherapy } from './makeTherapy';
export { planTherapy } from './planTherapy';
export { writeTherapy } from './writeTherapy';
export type { WriteTherapyOptions } from './writeTherapy';
export type { LandmarkPair } from './landmarkPairs';
export type { MotionCase } from './makeMotionSet';
export type {
  CycleTruth,
  KidneyCycleTruth,
  KidneySessionTruth,
  MotionSizes,
  SessionTruth,
  SyntheticCycle,
  SyntheticSession,
  SyntheticTherapy,
  TherapyOptions,
  TherapyPlan,
  TherapyTruth,
} from './types';
