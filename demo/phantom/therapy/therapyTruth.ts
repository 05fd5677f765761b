import type { CycleTruth, TherapyPlan, TherapyTruth } from './types';

/** What is true of a therapy, from its cycles. */
export function therapyTruth(
  { preset, camera }: TherapyPlan,
  seed: number,
  cycles: CycleTruth[],
): TherapyTruth {
  return {
    seed,
    preset: preset.name,
    patientId: preset.patientId,
    unit: camera ? 'counts' : 'Bq/ml',
    camera,
    cycles,
  };
}
