import { doseRateFactor, fitModel } from '../kinetics';
import type { KnownHalfLife, TimeActivityCurve, TimeActivityPoint } from '../kinetics';

/** What a curve was drawn with; the same has to be used to draw it again. */
export interface CurveSettings {
  /** Of the nuclide. */
  physicalHalfLifeHours: number;
  knownHalfLife?: KnownHalfLife;
}

/** How the results of a curve follow one of its points: relative change over relative change. */
export interface PointSensitivity {
  hours: number;
  ofIntegral: number;
  /** Of the factor G of the BED. */
  ofLeaCatcheside: number;
}

/** Small beside what the fits find their parameters to, large beside their last digits. */
const step = 0.01;

/**
 * d ln(integral) / d ln(activity) of each point, by drawing the curve again with the point moved 1
 * % either way: holds for fits, for the method of 2013 and for trapezoids alike.
 * @returns in the order of the points
 * @throws INVALID_ARGUMENT where so many points do not allow the model
 */
export function curveSensitivities(
  points: readonly TimeActivityPoint[],
  model: TimeActivityCurve['model'],
  repairHalfLifeHours: number,
  settings: CurveSettings,
): PointSensitivity[] {
  return points.map(({ hours }, n) => {
    const [below, above] = [1 - step, 1 + step].map((factor) => {
      const moved = points.map((point, m) =>
        m === n ? { ...point, activity: point.activity * factor } : point,
      );
      const curve = fitModel(moved, model, settings);
      return {
        integral: Math.log(curve.timeIntegratedActivity),
        factor: Math.log(doseRateFactor(curve, repairHalfLifeHours)),
      };
    });
    const width = Math.log((1 + step) / (1 - step));
    return {
      hours,
      ofIntegral: (above.integral - below.integral) / width,
      ofLeaCatcheside: (above.factor - below.factor) / width,
    };
  });
}
