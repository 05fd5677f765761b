import { injectionTime } from '../injectionTime';
import type { SyntheticPatient } from '../types';
import type { StudyContext } from './StudyContext';

const hour = 3600_000;

/** The one study of a patient of makePatient; its CT belongs to the SPECT at 24 h. */
export function patientStudyContext(patient: SyntheticPatient): StudyContext {
  const { preset, seed, ct, truth } = patient;
  const injection = injectionTime(preset);
  const number = preset.patientId.slice(-3);
  return {
    preset,
    seed,
    uidName: preset.patientId,
    studyInstanceUID: truth.studyInstanceUID,
    frameOfReferenceUID: ct.frameOfReferenceUID,
    studyId: `LU${number}`,
    accessionNumber: `SYN26${number}${String(seed).padStart(3, '0')}`.slice(0, 16),
    cycle: 1,
    injectedMBq: preset.injectedActivityMBq,
    start: injection,
    injection,
    ct: injection + 24 * hour - 240_000,
    dose: injection + 99 * hour,
  };
}
