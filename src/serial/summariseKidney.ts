import { kidneyDose } from '../dose';
import type { DoseVolume } from '../dose';
import { DosimetryError } from '../errors';
import { kidneyActivity } from './kidneyActivity';
import type { KidneyCourse } from './kidneyCourse';
import type { KidneyPlacement } from './kidneyPlacement';
import type { MappedKidney } from './mapKidney';
import type {
  SerialKidney,
  SerialKidneyRecovery,
  SerialKidneyTimePoint,
} from './serialDoseSummary';

/**
 * The numbers of one kidney: its dose is the mean of the dose map over the reference contour.
 * @throws DOSE_GRID_INVALID where the contour lies outside the dose map
 */
export function summariseKidney(
  course: KidneyCourse,
  mapped: MappedKidney,
  dose: DoseVolume,
  { gPerMl, administeredMBq }: { gPerMl: number; administeredMBq?: number },
): SerialKidney {
  const { kidney, contour, volumeMl, placements, fits } = course;
  const { chosen, curves } = fits;
  // Whether image and CT share a frame was judged when they were paired.
  const { meanDoseGy } = kidneyDose(contour, kidney.label, dose, { treatAsRegistered: true });
  if (meanDoseGy === undefined) {
    throw new DosimetryError('DOSE_GRID_INVALID', {
      what: `The dose of the ${kidney.displayName.toLowerCase()} cannot be computed.`,
      why: 'Its contour lies outside the dose map.',
      next: 'Check the contour on the activity image, or choose another reference.',
    });
  }
  const { timeIntegratedActivityMBqH, voxelwiseActivityMBqH } = mapped;
  const recovery = recoveredNumbers(course, { meanDoseGy, timeIntegratedActivityMBqH });
  return {
    side: kidney.side,
    volumeMl,
    massG: volumeMl * gPerMl,
    meanDoseGy,
    ...(voxelwiseActivityMBqH !== undefined && {
      meanDoseVoxelwiseGy: (meanDoseGy * voxelwiseActivityMBqH) / timeIntegratedActivityMBqH,
    }),
    ...(recovery && { recovery }),
    timeIntegratedActivityMBqH,
    ...(administeredMBq !== undefined && {
      timeIntegratedActivityCoefficientH: timeIntegratedActivityMBqH / administeredMBq,
    }),
    effectiveHalfLifeHours: chosen.effectiveHalfLifeHours,
    model: chosen.model,
    curve: chosen,
    models: curves,
    doseRate: chosen.terms,
    timePoints: placements.map((placement) => describePlacement(placement, volumeMl)),
  };
}

/** Dose goes with the integral, whatever the method of energy. */
function recoveredNumbers(
  { fits, recovery }: KidneyCourse,
  uncorrected: Pick<SerialKidney, 'meanDoseGy' | 'timeIntegratedActivityMBqH'>,
): SerialKidneyRecovery | undefined {
  if (!recovery?.isRecovered) {
    return undefined;
  }
  const { curve, recoveryCoefficient, fwhmMm, notes } = recovery;
  const factor = curve.timeIntegratedActivity / fits.chosen.timeIntegratedActivity;
  return {
    meanDoseRecoveredGy: uncorrected.meanDoseGy * factor,
    timeIntegratedActivityRecoveredMBqH: uncorrected.timeIntegratedActivityMBqH * factor,
    recoveryCoefficient,
    fwhmMm,
    notes: notes.map(({ text }) => text),
  };
}

function describePlacement(placement: KidneyPlacement, referenceMl: number): SerialKidneyTimePoint {
  const { point, volumeMl, contour, contourShiftMm, registration, nudgeMm } = placement;
  return {
    id: point.about.id,
    hours: point.about.hours,
    activityMBq: kidneyActivity(placement, referenceMl),
    volumeMl,
    isUsed: point.about.isUsed,
    contour,
    contourShiftMm,
    ...(registration && { registration }),
    nudgeMm,
  };
}
