import { allowedModels } from './allowedModels';
import { checkPoints } from './checkPoints';
import { chooseModel } from './chooseModel';
import { fitModel } from './fitModel';
import type { FitOptions } from './fitModel';
import type { KineticModel, TimeActivityCurve, TimeActivityPoint } from './types';

export interface TimeActivityOptions extends FitOptions {
  /** Default: 'automatic', `chooseModel`. */
  model?: KineticModel | 'automatic';
}

export interface TimeActivityFits {
  chosen: TimeActivityCurve;
  /** Every model that so many points allow. */
  curves: TimeActivityCurve[];
}

/**
 * The time-activity curves through the measurements of one region: all models that their number
 * allows (`allowedModels`), and the one that counts. Where one model alone is wanted, `fitModel`.
 * @throws INVALID_ARGUMENT as `fitModel`
 */
export function fitTimeActivity(
  points: readonly TimeActivityPoint[],
  { model = 'automatic', ...options }: TimeActivityOptions,
): TimeActivityFits {
  const sorted = checkPoints(points);
  const models = allowedModels(sorted.length, options.knownHalfLife !== undefined);
  const curves = models.map((one) => fitModel(sorted, one, options));
  const chosen =
    model === 'automatic'
      ? chooseModel(curves)
      : // One that is not among them is refused.
        (curves.find((curve) => curve.model === model) ?? fitModel(sorted, model, options));
  return { chosen, curves };
}
