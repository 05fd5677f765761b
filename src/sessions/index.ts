export { administeredActivity } from './administeredActivity';
export type { AdministeredActivity, AdministeredActivityInput } from './administeredActivity';
export { applyEntries } from './applyEntries';
export type { CycleEntry, SessionEntries, SessionEntry } from './applyEntries';
export { findSessions } from './findSessions';
export type { FindSessionsOptions } from './findSessions';
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
