import type { ActivityCourse } from '../quantities/kidneyNumbers';
import type { SerialKidney } from '../serial';

/** What the report tells of one kidney's activity over time. */
export function activityCourse({
  curve,
  timePoints,
  timeIntegratedActivityMBqH,
  timeIntegratedActivityCoefficientH,
  meanDoseGy,
  recovery,
}: SerialKidney): ActivityCourse {
  return {
    model: curve.model,
    timeIntegratedActivityMBqH,
    ...(timeIntegratedActivityCoefficientH !== undefined && { timeIntegratedActivityCoefficientH }),
    effectiveHalfLifeHours: curve.effectiveHalfLifeHours,
    extrapolatedShare: curve.extrapolatedShare,
    relativeScatter: Math.sqrt(curve.relativeSquareSum / curve.points),
    ...(curve.relativeStandardUncertainty !== undefined && {
      relativeStandardUncertainty: curve.relativeStandardUncertainty,
    }),
    ...(recovery && {
      recovery: {
        doseFactor: recovery.meanDoseRecoveredGy / meanDoseGy,
        recoveryCoefficient: recovery.recoveryCoefficient,
        fwhmMm: recovery.fwhmMm,
      },
    }),
    timePoints: timePoints.map(({ hours, activityMBq, isUsed }) => ({
      hours,
      activityMBq,
      isUsed,
    })),
  };
}
