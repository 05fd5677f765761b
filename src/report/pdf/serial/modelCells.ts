import type { TimeActivityCurve } from '../../../kinetics';
import type { KidneyCycle } from '../../../quantities/kidneyNumbers';
import { kineticModelNames } from '../../../serial';
import type { SerialKidney } from '../../../serial';
import type { Cells } from './drawCells';

/**
 * Every model that the points of a kidney allow, the chosen one in bold.
 * @param cycle dose of the chosen model, and administered activity; the other models' doses are in
 *   the ratio of the integrals
 */
export function modelCells(
  { model, models, curve }: SerialKidney,
  { meanDoseGy, administeredActivityMBq }: Partial<KidneyCycle> = {},
): Cells {
  const dosePerIntegral =
    meanDoseGy === undefined ? undefined : meanDoseGy / curve.timeIntegratedActivity;
  return {
    head: [
      'Model',
      'TIA, MBq h',
      'TIA/A0, h',
      'T_eff, h',
      'extrap.',
      'scatter',
      'u',
      'AICc',
      'Dose, Gy',
    ],
    rows: models.map((one) => ({
      isBold: one.model === model,
      cells: [
        kineticModelNames[one.model],
        one.timeIntegratedActivity.toFixed(0),
        shown(administeredActivityMBq && one.timeIntegratedActivity / administeredActivityMBq, 3),
        one.effectiveHalfLifeHours.toFixed(1),
        percent(one.extrapolatedShare, 0),
        percent(scatterOf(one), 1),
        percent(one.relativeStandardUncertainty, 1),
        shown(one.aicc, 1),
        shown(dosePerIntegral && dosePerIntegral * one.timeIntegratedActivity, 2),
      ],
    })),
    firstShare: 0.4,
  };
}

/** Root mean square of the relative differences of points and curve. */
function scatterOf({ relativeSquareSum, points }: TimeActivityCurve): number {
  return Math.sqrt(relativeSquareSum / points);
}

function shown(value: number | undefined, decimals: number): string {
  return value === undefined ? '-' : value.toFixed(decimals);
}

function percent(share: number | undefined, decimals: number): string {
  return share === undefined ? '-' : `${(100 * share).toFixed(decimals)} %`;
}
