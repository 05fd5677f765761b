import type { CycleDescription } from './kidneyDoseReport';

/**
 * Whether a dose map holds absorbed dose. DoseType (3004,0004) EFFECTIVE is weighted for biological
 * effect already (PS3.3 C.8.8.3): no BED follows from it, and no limit of absorbed dose holds.
 */
export function isAbsorbedDose({ doseType }: Pick<CycleDescription, 'doseType'>): boolean {
  return doseType !== 'EFFECTIVE';
}
