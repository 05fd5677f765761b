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
