import { recoveryFactor } from '../recovery';
import type { ActivityCourse } from '../quantities/kidneyNumbers';
import type { SerialOrgan } from '../serial';

/** The contour that a report gives the dose in. */
export interface ReportedContour {
  meanDoseGy: number;
  /** Undefined where it cannot be told. */
  recoveryCoefficient: number | undefined;
}

/**
 * What the report tells of one kidney's, or structure's, activity over time.
 * @param contour where the report's may be another than that of the computation: the recovery
 *   follows it
 */
export function activityCourse(kidney: SerialOrgan, contour?: ReportedContour): ActivityCourse {
  const { curve, timePoints, timeIntegratedActivityMBqH } = kidney;
  const { timeIntegratedActivityCoefficientH } = kidney;
  const recovery = courseRecovery(kidney, contour);
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
    ...(recovery && { recovery }),
    timePoints: timePoints.map(({ hours, activityMBq, isUsed }) => ({
      hours,
      activityMBq,
      isUsed,
    })),
  };
}

function courseRecovery(
  { recovery, meanDoseGy }: SerialOrgan,
  contour: ReportedContour | undefined,
): ActivityCourse['recovery'] {
  if (!recovery) {
    return undefined;
  }
  const { meanDoseRecoveredGy, fwhmMm, method } = recovery;
  const before = {
    mean: meanDoseGy,
    recoveryCoefficient: recovery.recoveryCoefficient,
    factor: meanDoseRecoveredGy / meanDoseGy,
  };
  const coefficient = contour ? contour.recoveryCoefficient : before.recoveryCoefficient;
  if (coefficient === undefined) {
    return undefined;
  }
  const doseFactor = contour
    ? recoveryFactor(before, { mean: contour.meanDoseGy, recoveryCoefficient: coefficient })
    : before.factor;
  return doseFactor === undefined
    ? undefined
    : {
        doseFactor,
        recoveryCoefficient: coefficient,
        ...(fwhmMm !== undefined && { fwhmMm }),
        ...(method && { method }),
      };
}
