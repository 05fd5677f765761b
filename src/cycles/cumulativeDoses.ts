import { totalOverCycles } from '../therapy';
import type { CycleRecord } from './cycleRecord';
import type { CumulativeDose } from './patientCycles';

/**
 * The sums of each kidney over cycles. The sum of BED is left out where it would leave out a cycle.
 * @param areBedsComparable all with the same constants
 */
export function cumulativeDoses(
  records: readonly Pick<CycleRecord, 'kidneys'>[],
  areBedsComparable: boolean,
): CumulativeDose[] {
  const total = totalOverCycles(
    records.map(({ kidneys }) => ({
      kidneys: kidneys.map(({ side, meanDoseGy, biologicallyEffectiveDoseGy = NaN }) => ({
        side,
        meanDoseGy,
        biologicallyEffectiveDoseGy,
      })),
    })),
  );
  return total.map(({ biologicallyEffectiveDoseGy, ...doses }) => ({
    ...doses,
    ...(areBedsComparable &&
      Number.isFinite(biologicallyEffectiveDoseGy) && { biologicallyEffectiveDoseGy }),
  }));
}
