import type { SyntheticSession } from '../therapy/types';
import type { StudyContext } from './StudyContext';

const hour = 3600_000;
const minute = 60_000;
/** Clocks in central Europe go forward. */
const summerTime = Date.UTC(2026, 2, 29, 2);

/** The study of one session: the CT just before the SPECT. */
export function sessionStudyContext(session: SyntheticSession): StudyContext {
  const { preset, seed, cycle, number, hours, injection, injectedMBq, truth } = session;
  const patient = preset.patientId.slice(-3);
  const scan = injection + hours * hour;
  return {
    preset,
    seed,
    uidName: `${preset.patientId} cycle ${cycle} session ${number}`,
    studyInstanceUID: truth.studyInstanceUID,
    frameOfReferenceUID: truth.frameOfReferenceUID,
    studyId: `LU${patient}C${cycle}S${number}`,
    accessionNumber: `SYN26${patient}${String(seed).padStart(3, '0')}${cycle}${number}`.slice(
      0,
      16,
    ),
    cycle,
    injectedMBq,
    timezone: injection < summerTime ? '+0100' : '+0200',
    start: scan - 6 * minute,
    injection,
    ct: scan - 4 * minute,
    dose: scan + 99 * hour,
  };
}
