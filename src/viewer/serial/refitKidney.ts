import { fitTimeActivity } from '../../kinetics';
import type { KineticModel, KnownHalfLife } from '../../kinetics';
import type { SerialKidney } from '../../serial';

export interface RefitOptions {
  /** Time points that the curve rests on, at least one. */
  usedIds: ReadonlySet<string>;
  /** Of the nuclide. */
  physicalHalfLifeHours: number;
  /** Undefined: the best by AICc. */
  model?: KineticModel;
  /** For a single time point. */
  knownHalfLife?: KnownHalfLife;
}

/**
 * A kidney with another curve through the activities that were measured. The dose goes with the
 * time-integrated activity, since shape and mass stay: the map itself is computed anew afterwards.
 *
 * @throws DosimetryError of the fit
 */
export function refitKidney(
  kidney: SerialKidney,
  { usedIds, physicalHalfLifeHours, model, knownHalfLife }: RefitOptions,
): SerialKidney {
  const timePoints = kidney.timePoints.map((point) => ({
    ...point,
    isUsed: usedIds.has(point.id),
  }));
  const points = timePoints
    .filter(({ isUsed }) => isUsed)
    .map(({ hours, activityMBq }) => ({ hours, activity: activityMBq }));
  const { chosen, curves } = fitTimeActivity(points, {
    physicalHalfLifeHours,
    model: model ?? 'automatic',
    ...(knownHalfLife && { knownHalfLife }),
  });
  const ratio = chosen.timeIntegratedActivity / kidney.timeIntegratedActivityMBqH;
  const { timeIntegratedActivityCoefficientH: coefficient } = kidney;
  return {
    ...kidney,
    timePoints,
    meanDoseGy: ratio * kidney.meanDoseGy,
    timeIntegratedActivityMBqH: chosen.timeIntegratedActivity,
    ...(coefficient !== undefined && { timeIntegratedActivityCoefficientH: ratio * coefficient }),
    // Of the points before; the worker computes it anew.
    meanDoseVoxelwiseGy: undefined,
    effectiveHalfLifeHours: chosen.effectiveHalfLifeHours,
    model: chosen.model,
    curve: chosen,
    models: curves,
    doseRate: chosen.terms,
  };
}
