import type { RadiobiologySettings } from '../configuration';
import type { SerialDoseSummary } from '../serial';
import { totalOverCycles } from '../therapy';
import { kidneyCycle } from './kidneyCycle';
import type {
  CycleDescription,
  KidneyDoseResult,
  TherapyCycleDose,
  TherapyDose,
} from './kidneyDoseReport';

/** What is known of a therapy besides the dose maps of the report. */
export interface OtherCycles {
  /** Doses of cycles that are no dose map of the report: they lie on other CTs. */
  summaries: readonly SerialDoseSummary[];
  /** Numbers of cycles that the patient has and that no dose was computed of. */
  withoutDose: readonly number[];
}

interface TherapyDoseInput {
  /** Of the dose maps of the report, as their contours are now. */
  kidneys: readonly Pick<KidneyDoseResult, 'side' | 'cycles'>[];
  cycles: readonly CycleDescription[];
  others: OtherCycles;
  radiobiology: RadiobiologySettings;
}

/**
 * The therapy cycle by cycle and its sum: each cycle's dose in the contours of its own CT, so that
 * no dose map has to be laid on another cycle's CT.
 * @returns undefined without other cycles, and where it is not certain which cycle a dose map of
 *   the report is
 */
export function therapyDose(input: TherapyDoseInput): TherapyDose | undefined {
  const { cycles, others } = input;
  const ownNumbers = cycles.flatMap(({ serial }) => serial?.cycle ?? []);
  const further = others.summaries.filter(({ cycle }) => !ownNumbers.includes(cycle));
  const isCertain = new Set(ownNumbers).size === cycles.length;
  // Without further ones the report's own sum is the whole.
  if (!isCertain || further.length === 0 || ownNumbers.length + further.length < 2) {
    return undefined;
  }
  const all = [
    ...cycles.map((cycle, n) => ofMap(cycle.serial!, n, input)),
    ...further.map((summary) => ofSummary(summary, input)),
  ].sort((a, b) => a.cycle - b.cycle);
  return {
    cycles: all,
    total: totalOverCycles(all),
    cyclesWithoutDose: others.withoutDose.filter((n) => all.every(({ cycle }) => cycle !== n)),
  };
}

/** Follows the contours of the report. */
function ofMap(
  summary: SerialDoseSummary,
  cycleIndex: number,
  { kidneys }: TherapyDoseInput,
): TherapyCycleDose {
  return {
    ...about(summary),
    isOnThisCt: true,
    kidneys: kidneys.flatMap(({ side, cycles }) => {
      const own = cycles.find((cycle) => cycle.cycleIndex === cycleIndex);
      return own?.course && own.biologicallyEffectiveDoseGy !== undefined
        ? [
            {
              side,
              meanDoseGy: own.meanDoseGy,
              effectiveHalfLifeHours: own.course.effectiveHalfLifeHours,
              biologicallyEffectiveDoseGy: own.biologicallyEffectiveDoseGy,
            },
          ]
        : [];
    }),
  };
}

function ofSummary(
  summary: SerialDoseSummary,
  { radiobiology }: TherapyDoseInput,
): TherapyCycleDose {
  return {
    ...about(summary),
    isOnThisCt: false,
    kidneys: summary.kidneys.map((serial) => {
      const { side, meanDoseGy, effectiveHalfLifeHours } = serial;
      const cycle = kidneyCycle({ cycleIndex: 0, meanDoseGy, serial, radiobiology });
      const biologicallyEffectiveDoseGy = cycle.biologicallyEffectiveDoseGy!;
      return { side, meanDoseGy, effectiveHalfLifeHours, biologicallyEffectiveDoseGy };
    }),
  };
}

function about({ cycle, administration }: SerialDoseSummary) {
  const { dateTime, administeredMBq } = administration;
  return {
    cycle,
    ...(dateTime !== undefined && { dateTime }),
    ...(administeredMBq !== undefined && { administeredMBq }),
  };
}
