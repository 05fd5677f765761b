import { fitTimeActivity } from '../kinetics';
import type { KineticModel, KnownHalfLife, TimeActivityFits } from '../kinetics';
import { nuclideOf } from '../nuclides';
import type { Labelmap } from '../volume';
import type { FollowedOrgan } from './followedOrgan';
import { kidneyActivity } from './kidneyActivity';
import type { KidneyPlacement } from './kidneyPlacement';
import { recoverCourse } from './recoverCourse';
import type { CourseRecovery } from './recoverCourse';
import type { SerialDoseInput } from './serialDoseInput';

/** One kidney, or structure, over all times. */
export interface KidneyCourse {
  kidney: FollowedOrgan;
  /** On the CT of the reference. */
  contour: Labelmap;
  volumeMl: number;
  /** All time points in order of time, those switched off too. */
  placements: KidneyPlacement[];
  /** Those that the curves rest on. */
  used: KidneyPlacement[];
  fits: TimeActivityFits;
  knownHalfLife?: KnownHalfLife;
  /** Where the resolution of the cameras, or the site's recovery table, is known. */
  recovery?: CourseRecovery;
}

/**
 * The activities of one kidney at all times and the curves through those in use. The voxel-wise
 * method of 2013 goes with the tri-exponential of the whole kidney.
 * @param placements at least the reference, in order of time
 * @throws INVALID_ARGUMENT as fitTimeActivity
 */
export function kidneyCourse(
  kidney: FollowedOrgan,
  contour: Labelmap,
  placements: KidneyPlacement[],
  { reference, input }: { reference: KidneyPlacement; input: SerialDoseInput },
): KidneyCourse {
  const { volumeMl } = reference;
  const used = placements.filter(({ point }) => point.about.isUsed);
  const points = used.map((placement) => ({
    hours: placement.point.about.hours,
    activity: kidneyActivity(placement, volumeMl),
  }));
  const { model, knownHalfLife } = curveChoices(kidney, used.length, input);
  const halfLives = {
    physicalHalfLifeHours: nuclideOf(input.radionuclide).halfLifeHours,
    knownHalfLife,
  };
  const fits = fitTimeActivity(points, { model, ...halfLives });
  const recovery = recoverCourse(used, fits.chosen, { reference, halfLives });
  return {
    kidney,
    contour,
    volumeMl,
    placements,
    used,
    fits,
    ...(used.length === 1 && { knownHalfLife }),
    ...(recovery && { recovery }),
  };
}

/** What is asked for the curve: of the side, or of structures. */
function curveChoices(
  { side, structure }: FollowedOrgan,
  used: number,
  { voxelMethod, models, structureModel, knownHalfLives, structureHalfLives }: SerialDoseInput,
): { model?: KineticModel | 'automatic'; knownHalfLife?: KnownHalfLife } {
  if (voxelMethod === 'voxel-wise-tri-exponential' && side) {
    return { model: 'tri-exponential', knownHalfLife: knownHalfLives?.[side] };
  }
  if (side) {
    return { model: models?.[side], knownHalfLife: knownHalfLives?.[side] };
  }
  // A structure may be in fewer images than the kidneys.
  return {
    model: used === 1 ? 'automatic' : structureModel,
    knownHalfLife: structureHalfLives?.[structure ?? ''],
  };
}
