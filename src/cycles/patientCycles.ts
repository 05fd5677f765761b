import type { KidneySide } from '../labels';
import type { BedConstants, CycleRecord, RecordedKidney } from './cycleRecord';

/** A kidney after a cycle: the sums over this cycle and those before. */
export interface CumulativeDose {
  side: KidneySide;
  /** That this kidney has a dose in. */
  cycles: number;
  meanDoseGy: number;
  /** Absent where a cycle has none, or one with other constants. */
  biologicallyEffectiveDoseGy?: number;
}

export interface CycleKidneyDose extends RecordedKidney {
  dosePerActivityGyPerGBq?: number;
}

/** One cycle of the table. */
export interface PatientCycle extends Omit<CycleRecord, 'kidneys'> {
  /** 1 for the first one found; cycles of which nothing is stored are not counted. */
  number: number;
  kidneys: CycleKidneyDose[];
  cumulative: CumulativeDose[];
}

/** What the next cycle would give one kidney. */
export interface PredictedKidney {
  side: KidneySide;
  meanDoseGy: number;
  /** Of the prediction, k = 1. */
  standardUncertaintyGy: number;
  dosePerActivityGyPerGBq: number;
  biologicallyEffectiveDoseGy?: number;
  biologicallyEffectiveDoseStandardUncertaintyGy?: number;
  /** The sum with the predicted cycle. */
  cumulativeMeanDoseGy: number;
  cumulativeBiologicallyEffectiveDoseGy?: number;
}

export interface NextCycle {
  /** Taken from the last cycle. */
  administeredMBq: number;
  kidneys: PredictedKidney[];
}

/** All cycles of one patient that something is stored of, and what the next one would add. */
export interface PatientCycles {
  /** In time. */
  cycles: PatientCycle[];
  /** That the sums of BED rest on, where all agree. */
  bedConstants?: BedConstants;
  /** Absent where no cycle has an administered activity. */
  next?: NextCycle;
  /** What was left out or could not be summed, and why, as sentences. */
  notes: string[];
}
