import type { RadiobiologySettings } from '../configuration';
import { biologicallyEffectiveDose, equivalentDose2Gy } from '../dose';
import type { DoseRateTerm } from '../dose';
import type { KidneyCycle, KineticsUsed } from '../quantities/kidneyNumbers';

export interface KidneyCycleInput {
  cycleIndex: number;
  meanDoseGy: number;
  administeredActivityMBq?: number;
  /** False for doses weighted for biological effect, which have no BED. Default true. */
  isAbsorbedDose?: boolean;
  /**
   * Time course of the dose rate where known for the patient; else the site's effective half-life.
   */
  doseRate?: readonly DoseRateTerm[];
  radiobiology: RadiobiologySettings;
}

/**
 * Numbers of one kidney in one cycle.
 * @throws INVALID_ARGUMENT for kinetics or constants without meaning, or a negative dose
 */
export function kidneyCycle(input: KidneyCycleInput): KidneyCycle {
  const { cycleIndex, meanDoseGy, administeredActivityMBq, isAbsorbedDose = true } = input;
  return {
    cycleIndex,
    meanDoseGy,
    ...(administeredActivityMBq !== undefined && {
      administeredActivityMBq,
      dosePerActivityGyPerGBq: meanDoseGy / (administeredActivityMBq / 1000),
    }),
    ...(isAbsorbedDose && biologicalEffect(input)),
  };
}

function biologicalEffect(input: KidneyCycleInput) {
  const { meanDoseGy, radiobiology } = input;
  const kinetics = kineticsOf(input);
  const { biologicallyEffectiveDoseGy, leaCatchesideFactor } = biologicallyEffectiveDose({
    absorbedDoseGy: meanDoseGy,
    alphaBetaGy: radiobiology.alphaBetaGy,
    repairHalfLifeHours: radiobiology.repairHalfLifeHours,
    doseRate: kinetics.doseRate,
  });
  return {
    kinetics,
    leaCatchesideFactor,
    biologicallyEffectiveDoseGy,
    equivalentDose2GyGy: equivalentDose2Gy(biologicallyEffectiveDoseGy, radiobiology.alphaBetaGy),
  };
}

function kineticsOf({ doseRate, radiobiology }: KidneyCycleInput): KineticsUsed {
  const terms = doseRate ?? [
    { amplitude: 1, lambdaPerHour: Math.LN2 / radiobiology.effectiveHalfLifeHours },
  ];
  const isMono = terms.length === 1;
  return {
    doseRate: terms.map((term) => ({ ...term })),
    ...(isMono && { effectiveHalfLifeHours: Math.LN2 / terms[0].lambdaPerHour }),
    method: isMono ? 'mono-exponential' : 'sum-of-exponentials',
    source: doseRate ? 'entered' : 'configuration',
  };
}
