export type {
  ExponentialTerm,
  KineticModel,
  KnownHalfLife,
  LinearPiece,
  TimeActivityCurve,
  TimeActivityPoint,
} from './types';
