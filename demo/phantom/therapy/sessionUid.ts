import { createUid } from '../dicom/createUid';
import type { SessionId } from './types';

/** A UID of a session; the same for the same seed, patient, session and name. */
export function sessionUid({ seed, preset, cycle, number }: SessionId, name: string): string {
  return createUid(seed, `${preset.patientId} cycle ${cycle} session ${number} ${name}`);
}
