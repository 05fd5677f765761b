import type { TimeActivityCurve } from '../kinetics';
import { partOfChanges } from './partOfChanges';
import { twoBestModels } from './twoBestModels';
import { uncertaintyPartLabels } from './uncertaintyPart';
import type { UncertaintyPart } from './uncertaintyPart';

/**
 * The part of the model: between its integral and that of its best rival every value is as likely,
 * and as far on the other side (rectangular, GUM 4.3.7: difference over the root of 3).
 */
export function modelPart(
  chosen: TimeActivityCurve,
  curves: readonly TimeActivityCurve[],
): UncertaintyPart {
  const [, rival] = twoBestModels(chosen, curves);
  if (!rival) {
    return {
      id: 'model',
      label: uncertaintyPartLabels.model,
      basis: 'The points allow no second model.',
    };
  }
  const change = rival.timeIntegratedActivity / chosen.timeIntegratedActivity - 1;
  const half = Math.abs(change) / Math.sqrt(3);
  return partOfChanges(
    'model',
    [half, -half],
    `The integral by the model "${rival.model}" differs by ${(100 * change).toFixed(1)} %.`,
  );
}
