import { isoDay } from '../dates';
import type { PatientCycle } from './patientCycles';

/** The day of a cycle, ISO 8601: that of the administration, else that of the study. */
export function cycleDay({
  administeredAt,
  studyDate,
}: Pick<PatientCycle, 'administeredAt' | 'studyDate'>): string | undefined {
  return administeredAt?.slice(0, 10) ?? (studyDate && isoDay(studyDate));
}
