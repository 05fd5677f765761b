import { kidneySides } from '../labels';
import type { KidneySide } from '../labels';
import type { CumulativeDose, NextCycle, PatientCycle, PredictedKidney } from './patientCycles';

/**
 * How much the dose per activity of one kidney changes from cycle to cycle, before the patient's
 * own cycles say more: an assumption of this program. One fraction is measured to about 13 %
 * (Staanum et al., EJNMMI Phys 2021;8:78); the kidney's own change comes on top.
 */
const assumedRelativeSpread = 0.15;
/** As many cycles' worth of changes as the assumption counts. */
const assumedWeight = 3;

/**
 * What the next cycle would give, with nuclide and activity A of the last one: A times the mean
 * dose per activity g of the cycles. Its standard uncertainty is A s sqrt(1 + 1/n), where the
 * variance of the n cycles is drawn to that of the assumption:
 * s^2 = (3 (0.15 g)^2 + sum (g_i - g)^2) / (3 + n - 1).
 * BED follows with the cycles' mean of (BED - D) / D^2.
 * @returns undefined where no cycle has an administered activity
 */
export function predictNextCycle(all: readonly PatientCycle[]): NextCycle | undefined {
  const nuclide = all.findLast(({ radionuclide }) => radionuclide)?.radionuclide;
  const cycles = all.filter(({ radionuclide = nuclide }) => radionuclide === nuclide);
  const administeredMBq = cycles.findLast((cycle) => cycle.administeredMBq)?.administeredMBq;
  const after = all.at(-1)?.cumulative ?? [];
  const kidneys = kidneySides.flatMap(({ side }) => {
    const sum = after.find((one) => one.side === side);
    return administeredMBq && sum ? predictKidney(side, cycles, administeredMBq / 1000, sum) : [];
  });
  return administeredMBq && kidneys.length > 0 ? { administeredMBq, kidneys } : undefined;
}

function predictKidney(
  side: KidneySide,
  cycles: readonly PatientCycle[],
  activityGBq: number,
  sum: CumulativeDose,
): PredictedKidney[] {
  const own = cycles.flatMap(({ kidneys }) => kidneys.filter((kidney) => kidney.side === side));
  const perGBq = own.flatMap(({ dosePerActivityGyPerGBq }) => dosePerActivityGyPerGBq ?? []);
  if (perGBq.length === 0) {
    return [];
  }
  const n = perGBq.length;
  const mean = meanOf(perGBq);
  const variance =
    (assumedWeight * (assumedRelativeSpread * mean) ** 2 +
      perGBq.reduce((total, one) => total + (one - mean) ** 2, 0)) /
    (assumedWeight + n - 1);
  const meanDoseGy = mean * activityGBq;
  const standardUncertaintyGy = activityGBq * Math.sqrt(variance * (1 + 1 / n));
  return [
    {
      side,
      meanDoseGy,
      standardUncertaintyGy,
      dosePerActivityGyPerGBq: mean,
      cumulativeMeanDoseGy: sum.meanDoseGy + meanDoseGy,
      ...predictedBed(own, { meanDoseGy, standardUncertaintyGy }, sum),
    },
  ];
}

/** None where the sum so far has none. */
function predictedBed(
  own: readonly { meanDoseGy: number; biologicallyEffectiveDoseGy?: number }[],
  { meanDoseGy, standardUncertaintyGy }: { meanDoseGy: number; standardUncertaintyGy: number },
  { biologicallyEffectiveDoseGy: soFarGy }: CumulativeDose,
) {
  const effects = own.flatMap(({ meanDoseGy: dose, biologicallyEffectiveDoseGy: bed }) =>
    bed === undefined || dose === 0 ? [] : [(bed - dose) / dose ** 2],
  );
  if (soFarGy === undefined || effects.length === 0) {
    return {};
  }
  const perGy = meanOf(effects);
  const biologicallyEffectiveDoseGy = meanDoseGy * (1 + perGy * meanDoseGy);
  return {
    biologicallyEffectiveDoseGy,
    biologicallyEffectiveDoseStandardUncertaintyGy:
      (1 + 2 * perGy * meanDoseGy) * standardUncertaintyGy,
    cumulativeBiologicallyEffectiveDoseGy: soFarGy + biologicallyEffectiveDoseGy,
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
