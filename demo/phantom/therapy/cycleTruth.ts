import { formatDateTime } from '../dicom/formatDateTime';
import { injectionTime } from '../injectionTime';
import { localDoseGyGPerMBqH } from '../nuclear/constants';
import type { CycleTruth, SessionTruth, TherapyPlan } from './types';

/** What is true of a cycle (from 1), its kidneys as in the first of its sessions. */
export function cycleTruth(plan: TherapyPlan, cycle: number, sessions: SessionTruth[]): CycleTruth {
  const { days, injectedMBq, kinetics, designMeanDoseGy } = plan.cycles[cycle - 1];
  return {
    cycle,
    injectedMBq,
    injectionDateTime: formatDateTime(injectionTime(plan.preset, days)).dateTime,
    kidneys: sessions[0].kidneys.map(({ side, massG, timeIntegratedActivityMBqH }) => ({
      side,
      kinetics: kinetics[side],
      timeIntegratedActivityMBqH,
      timeIntegratedActivityCoefficientH: timeIntegratedActivityMBqH / injectedMBq,
      massG,
      designMeanDoseGy: designMeanDoseGy[side],
      unblurredMeanDoseGy: (timeIntegratedActivityMBqH * localDoseGyGPerMBqH) / massG,
    })),
    sessions,
  };
}
