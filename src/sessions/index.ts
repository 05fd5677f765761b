export { administeredActivity } from './administeredActivity';
export type { AdministeredActivity, AdministeredActivityInput } from './administeredActivity';
export { applyEntries } from './applyEntries';
export type { CycleEntry, SessionEntries, SessionEntry } from './applyEntries';
export { calibrateCounts } from './counts/calibrateCounts';
export type { CountsCalibration } from './counts/calibrateCounts';
export { countsCalibration } from './counts/countsCalibration';
export type {
  CountsCalibrationInput,
  CountsCalibrationReading,
  CountsEntry,
} from './counts/countsCalibration';
export { findSessions } from './findSessions';
export type { FindSessionsOptions } from './findSessions';
export { joinBeds } from './reading/joinBeds';
export type { JoinedBeds } from './reading/joinBeds';
export { readActivityTimePoint } from './reading/readActivityTimePoint';
export type {
  ActivityTimePoint,
  ReadActivityTimePointOptions,
} from './reading/readActivityTimePoint';
export type {
  AdministrationHint,
  Camera,
  CycleAdministration,
  LeftOutSeries,
  SessionCt,
  SessionFinding,
  SessionFindingCode,
  SessionSeries,
  SessionsReading,
  SpectBed,
  SpectSession,
  Stated,
  TherapyCycle,
} from './types';
