import type { SyntheticPatient } from '../types';

/** Times of a study, ms since 1970: injection, CT, dose calculation, SPECT starts. */
export interface StudyClock {
  injection: number;
  ct: number;
  dose: number;
  spect: number[];
}

const hour = 3600_000;

/** Cycle 1 on Mondays of March 2026, one patient a week; the CT belongs to the 24 h SPECT. */
export function studyClock(patient: SyntheticPatient): StudyClock {
  const week = Number(patient.preset.patientId.slice(-3)) - 1;
  const injection = Date.UTC(2026, 2, 2 + 7 * week, 9, 42, 0);
  return {
    injection,
    ct: injection + 24 * hour - 240_000,
    dose: injection + 99 * hour,
    spect: patient.spect.map(({ hours }) => injection + hours * hour),
  };
}
