import { fitTimeActivity } from '../../kinetics';
import type { KineticModel, KnownHalfLife, TimeActivityCurve } from '../../kinetics';
import type { SerialOrgan, SerialKidneyRecovery, SerialKidneyTimePoint } from '../../serial';

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
 * A kidney, or structure, with another curve through the activities that were measured. The dose
 * goes with the time-integrated activity, since shape and mass stay: the map itself is computed
 * anew afterwards.
 *
 * @throws DosimetryError of the fit
 */
export function refitKidney<T extends SerialOrgan>(
  kidney: T,
  { usedIds, physicalHalfLifeHours, model, knownHalfLife }: RefitOptions,
): T {
  const timePoints = kidney.timePoints.map((point) => ({
    ...point,
    isUsed: usedIds.has(point.id),
  }));
  const used = timePoints.filter(({ isUsed }) => isUsed);
  const points = used.map(({ hours, activityMBq }) => ({ hours, activity: activityMBq }));
  const { chosen, curves } = fitTimeActivity(points, {
    physicalHalfLifeHours,
    model: model ?? 'automatic',
    ...(knownHalfLife && { knownHalfLife }),
  });
  const ratio = chosen.timeIntegratedActivity / kidney.timeIntegratedActivityMBqH;
  const { timeIntegratedActivityCoefficientH: coefficient } = kidney;
  const recovery = refitRecovery(kidney, used, chosen, { physicalHalfLifeHours, knownHalfLife });
  return {
    ...kidney,
    timePoints,
    meanDoseGy: ratio * kidney.meanDoseGy,
    recovery,
    knownHalfLife: used.length === 1 ? knownHalfLife : undefined,
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

/** The same curve through the recovered activities; the dose goes with its integral. */
function refitRecovery(
  { recovery, meanDoseGy, timeIntegratedActivityMBqH }: SerialOrgan,
  used: readonly SerialKidneyTimePoint[],
  { model }: TimeActivityCurve,
  halfLives: Pick<RefitOptions, 'physicalHalfLifeHours' | 'knownHalfLife'>,
): SerialKidneyRecovery | undefined {
  const points = used.flatMap(({ hours, activityRecoveredMBq: activity }) =>
    activity === undefined ? [] : [{ hours, activity }],
  );
  if (!recovery || points.length < used.length) {
    return undefined;
  }
  const { timeIntegratedActivity } = fitTimeActivity(points, { model, ...halfLives }).chosen;
  return {
    ...recovery,
    meanDoseRecoveredGy: (meanDoseGy * timeIntegratedActivity) / timeIntegratedActivityMBqH,
    timeIntegratedActivityRecoveredMBqH: timeIntegratedActivity,
  };
}
