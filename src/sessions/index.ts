export type {
  AdministeredActivity,
  AdministeredActivityInput,
} from './entries/administeredActivity';
export { applyEntries } from './entries/applyEntries';
export type { CycleEntry, SessionEntries, SessionEntry } from './entries/entries';
export type { CountsCalibration } from './counts/calibrateCounts';
export type {
  CountsCalibrationInput,
  CountsCalibrationReading,
  CountsEntry,
} from './counts/countsCalibration';
export { describeLeftOut } from './describeLeftOut';
export { findSessions } from './findSessions';
export type { FindSessionsOptions } from './findSessions';
export { fwhmOfSession } from './fwhmOfSession';
export type { JoinedBeds } from './reading/joinBeds';
export { radionuclideOfCycle } from './radionuclideOfCycle';
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
  Reconstruction,
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
