import { tissues, type KidneySide, type Kinetics } from '../types';
import { compartments } from './compartments';
import { cortexToMedulla, referenceIntegralMBqHPerMl } from './constants';
import { uptakeAt } from './uptakeAt';
import { uptakeIntegralHours } from './uptakeIntegralHours';

export interface RenalKinetics {
  kinetics: Record<KidneySide, Kinetics>;
  /** Time-integrated concentration in the cortex, MBq h/ml. */
  cortexIntegralMBqHPerMl: Partial<Record<KidneySide, number>>;
}

/** Concentration in each tissue, MBq/ml, by the value of `tissues`; hours after the injection. */
export function concentrationsAt(hours: number, renal: RenalKinetics): Float64Array {
  const table = new Float64Array(256);
  for (const [key, { integral, kinetics }] of compartments) {
    table[key] =
      (integral * referenceIntegralMBqHPerMl * uptakeAt(hours, kinetics)) /
      uptakeIntegralHours(kinetics);
  }
  const cortexOf = (side: KidneySide): number =>
    ((renal.cortexIntegralMBqHPerMl[side] ?? 0) * uptakeAt(hours, renal.kinetics[side])) /
    uptakeIntegralHours(renal.kinetics[side]);
  table[tissues.cortexRight] = cortexOf('right');
  table[tissues.medullaRight] = cortexOf('right') / cortexToMedulla;
  table[tissues.cortexLeft] = cortexOf('left');
  table[tissues.medullaLeft] = cortexOf('left') / cortexToMedulla;
  return table;
}
