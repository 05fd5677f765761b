import type { RadiobiologySettings } from '../configuration';
import { biologicallyEffectiveDose, equivalentDose2Gy } from '../dose';
import type { DoseRateTerm } from '../dose';
import { doseRateFactor } from '../kinetics';
import type { TimeActivityCurve } from '../kinetics';
import type { KidneyCycle, KineticsUsed } from '../quantities/kidneyNumbers';
import type { SerialKidney } from '../serial';
import { activityCourse } from './activityCourse';
import type { ReportedContour } from './activityCourse';

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
  /** From serial images: its curve goes before any other time course. */
  serial?: SerialKidney;
  /** Of the contour that the dose is given in, where it was measured. */
  contour?: ReportedContour;
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
    ...(input.serial && { course: activityCourse(input.serial, input.contour) }),
    ...(isAbsorbedDose && biologicalEffect(input)),
  };
}

function biologicalEffect({ meanDoseGy, doseRate, serial, radiobiology }: KidneyCycleInput) {
  const { alphaBetaGy, repairHalfLifeHours, effectiveHalfLifeHours } = radiobiology;
  const kinetics = serial
    ? fittedKinetics(serial.curve)
    : givenKinetics(doseRate, effectiveHalfLifeHours);
  const { biologicallyEffectiveDoseGy, leaCatchesideFactor } = serial
    ? effectOfFactor(meanDoseGy, doseRateFactor(serial.curve, repairHalfLifeHours), alphaBetaGy)
    : biologicallyEffectiveDose({
        absorbedDoseGy: meanDoseGy,
        alphaBetaGy,
        repairHalfLifeHours,
        doseRate: kinetics.doseRate,
      });
  return {
    kinetics,
    leaCatchesideFactor,
    biologicallyEffectiveDoseGy,
    equivalentDose2GyGy: equivalentDose2Gy(biologicallyEffectiveDoseGy, alphaBetaGy),
  };
}

function effectOfFactor(doseGy: number, leaCatchesideFactor: number, alphaBetaGy: number) {
  return {
    leaCatchesideFactor,
    biologicallyEffectiveDoseGy: doseGy * (1 + (leaCatchesideFactor * doseGy) / alphaBetaGy),
  };
}

function fittedKinetics({
  terms,
  pieces,
  effectiveHalfLifeHours,
}: TimeActivityCurve): KineticsUsed {
  return {
    doseRate: terms.map((term) => ({ ...term })),
    effectiveHalfLifeHours,
    method:
      pieces.length > 0
        ? 'straight-lines'
        : terms.length > 1
          ? 'sum-of-exponentials'
          : 'mono-exponential',
    source: 'fitted',
  };
}

function givenKinetics(
  doseRate: readonly DoseRateTerm[] | undefined,
  siteHalfLifeHours: number,
): KineticsUsed {
  const terms = doseRate ?? [{ amplitude: 1, lambdaPerHour: Math.LN2 / siteHalfLifeHours }];
  const isMono = terms.length === 1;
  return {
    doseRate: terms.map((term) => ({ ...term })),
    ...(isMono && { effectiveHalfLifeHours: Math.LN2 / terms[0].lambdaPerHour }),
    method: isMono ? 'mono-exponential' : 'sum-of-exponentials',
    source: doseRate ? 'entered' : 'configuration',
  };
}
