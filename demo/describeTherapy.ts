import type { TherapyTruth } from './phantom';

/** One line on a synthetic patient: who, when scanned, and the doses to be found. */
export function describeTherapy({ patientId, preset, unit, cycles }: TherapyTruth): string {
  const parts = cycles.map(({ cycle, sessions, kidneys }) => {
    const hours = sessions.map((session) => session.hours).join(', ');
    const doses = kidneys.map(({ side, designMeanDoseGy }) => {
      return `${side} ${designMeanDoseGy.toFixed(2)} Gy`;
    });
    return `cycle ${cycle}, SPECT/CT at ${hours} h, true doses ${doses.join(', ')}`;
  });
  return `${patientId} (${preset}, ${unit}): ${parts.join('; ')}`;
}
