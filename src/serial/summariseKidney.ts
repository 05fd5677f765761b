import { kidneyDose } from '../dose';
import type { DoseVolume } from '../dose';
import { DosimetryError } from '../errors';
import { inSentence } from './followedOrgan';
import { kidneyActivity } from './kidneyActivity';
import type { KidneyCourse } from './kidneyCourse';
import type { KidneyPlacement } from './kidneyPlacement';
import type { MappedKidney } from './mapKidney';
import type { OtherEnergyDose } from './otherEnergyDose';
import type { SerialKidneyRecovery, SerialKidneyTimePoint, SerialOrgan } from './serialDoseSummary';

export interface SummariseOptions {
  gPerMl: number;
  administeredMBq?: number;
  /** The same map by the other method of energy; see `otherEnergyDose`. */
  otherEnergy?: OtherEnergyDose;
}

/**
 * The numbers of one organ: its dose is the mean of the dose map over the reference contour.
 * @throws DOSE_GRID_INVALID where the contour lies outside the dose map
 */
export function summariseKidney(
  course: KidneyCourse,
  mapped: MappedKidney,
  dose: DoseVolume,
  { gPerMl, administeredMBq, otherEnergy }: SummariseOptions,
): SerialOrgan {
  const { kidney, contour, volumeMl, placements, fits, knownHalfLife } = course;
  const { chosen, curves } = fits;
  // Whether image and CT share a frame was judged when they were paired.
  const { meanDoseGy } = kidneyDose(contour, kidney.label, dose, { treatAsRegistered: true });
  if (meanDoseGy === undefined) {
    throw new DosimetryError('DOSE_GRID_INVALID', {
      what: `The dose of the ${inSentence(kidney)} cannot be computed.`,
      why: 'Its contour lies outside the dose map.',
      next: 'Check the contour on the activity image, or choose another reference.',
    });
  }
  const { timeIntegratedActivityMBqH, voxelwiseActivityMBqH } = mapped;
  const kernelOverLocal = otherEnergy && ratioToLocal(otherEnergy, meanDoseGy, course);
  const recovery = recoveredNumbers(course, { meanDoseGy, timeIntegratedActivityMBqH });
  return {
    volumeMl,
    massG: volumeMl * gPerMl,
    meanDoseGy,
    ...(voxelwiseActivityMBqH !== undefined && {
      meanDoseVoxelwiseGy: (meanDoseGy * voxelwiseActivityMBqH) / timeIntegratedActivityMBqH,
    }),
    ...(kernelOverLocal !== undefined && { kernelOverLocal }),
    ...(recovery && { recovery }),
    timeIntegratedActivityMBqH,
    ...(administeredMBq !== undefined && {
      timeIntegratedActivityCoefficientH: timeIntegratedActivityMBqH / administeredMBq,
    }),
    effectiveHalfLifeHours: chosen.effectiveHalfLifeHours,
    ...(knownHalfLife && { knownHalfLife }),
    model: chosen.model,
    curve: chosen,
    models: curves,
    doseRate: chosen.terms,
    timePoints: placements.map((placement) => describePlacement(placement, course)),
  };
}

/** By a kernel over local deposition of electrons, whichever of the two the dose is of. */
function ratioToLocal(
  { dose, isKernel, ofElectrons }: OtherEnergyDose,
  meanDoseGy: number,
  { contour, kidney }: KidneyCourse,
): number | undefined {
  const other = kidneyDose(contour, kidney.label, dose, { treatAsRegistered: true }).meanDoseGy;
  if (other === undefined || !(other > 0 && meanDoseGy > 0)) {
    return undefined;
  }
  return isKernel ? other / (meanDoseGy * ofElectrons) : meanDoseGy / other;
}

/** Dose goes with the integral, whatever the method of energy. */
function recoveredNumbers(
  { fits, recovery }: KidneyCourse,
  uncorrected: Pick<SerialOrgan, 'meanDoseGy' | 'timeIntegratedActivityMBqH'>,
): SerialKidneyRecovery | undefined {
  if (!recovery?.isRecovered) {
    return undefined;
  }
  const { curve, recoveryCoefficient, fwhmMm, method, notes } = recovery;
  const factor = curve.timeIntegratedActivity / fits.chosen.timeIntegratedActivity;
  return {
    meanDoseRecoveredGy: uncorrected.meanDoseGy * factor,
    timeIntegratedActivityRecoveredMBqH: uncorrected.timeIntegratedActivityMBqH * factor,
    recoveryCoefficient,
    ...(fwhmMm !== undefined && { fwhmMm }),
    ...(method && { method }),
    notes: notes.map(({ text }) => text),
  };
}

function describePlacement(
  placement: KidneyPlacement,
  { volumeMl: referenceMl, recovery: ofCourse }: KidneyCourse,
): SerialKidneyTimePoint {
  const { point, volumeMl, contour, contourShiftMm, registration, nudgeMm } = placement;
  const { recovery, placementUncertaintyMm } = placement;
  return {
    id: point.about.id,
    hours: point.about.hours,
    activityMBq: kidneyActivity(placement, referenceMl),
    ...(ofCourse?.isRecovered &&
      recovery?.isRecovered && {
        activityRecoveredMBq: kidneyActivity(
          { meanConcentration: recovery.concentration },
          referenceMl,
        ),
      }),
    volumeMl,
    isUsed: point.about.isUsed,
    contour,
    contourShiftMm,
    ...(registration && { registration }),
    nudgeMm,
    ...(placementUncertaintyMm !== undefined && { placementUncertaintyMm }),
  };
}
