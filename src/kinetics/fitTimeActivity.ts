import { DosimetryError } from '../errors';
import { checkPoints } from './checkPoints';
import { chooseModel } from './chooseModel';
import { drawTrapezoids } from './drawTrapezoids';
import { fitMonoExponential } from './fitMonoExponential';
import type { FitWeights } from './fitShape';
import { fitTriExponential } from './fitTriExponential';
import { fitUptakeAndWashout } from './fitUptakeAndWashout';
import { lu177HalfLifeHours } from './lu177HalfLifeHours';
import { singleHaenscheid, singleHalfLife } from './singleTimePoint';
import type { KineticModel, KnownHalfLife, TimeActivityCurve, TimeActivityPoint } from './types';

export interface TimeActivityOptions {
  /** Default: 'automatic', `chooseModel`. */
  model?: KineticModel | 'automatic';
  /** Default: 177Lu. */
  physicalHalfLifeHours?: number;
  /** Of the bi-exponential with fixed uptake. Default 0.8 h. */
  uptakeHalfLifeHours?: number;
  /** Default 'relative'. */
  weights?: FitWeights;
  /** For one measurement. */
  knownHalfLife?: KnownHalfLife;
}

export interface TimeActivityFits {
  chosen: TimeActivityCurve;
  /** Every model that so many points allow. */
  curves: TimeActivityCurve[];
}

const usualUptakeHalfLifeHours = 0.8;

/**
 * The time-activity curves through the measurements of one region: all models that their number
 * allows, and the one that counts.
 *
 * One point: a known half-life, and Haenscheid's rule. Two and more: mono-exponential, uptake and
 * washout with fixed uptake, trapezoids. Three and more: uptake fitted, too. Exactly three: the
 * tri-exponential of 2013.
 * @throws INVALID_ARGUMENT as `checkPoints`, for a half-life that is none, and for a chosen model
 *   that so many points do not allow
 */
export function fitTimeActivity(
  points: readonly TimeActivityPoint[],
  options: TimeActivityOptions = {},
): TimeActivityFits {
  const sorted = checkPoints(points);
  const { model = 'automatic', physicalHalfLifeHours = lu177HalfLifeHours } = options;
  checkHalfLives(options);
  const curves = allCurves(sorted, Math.LN2 / physicalHalfLifeHours, options);
  const chosen =
    model === 'automatic' ? chooseModel(curves) : curves.find((curve) => curve.model === model);
  if (!chosen) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `The model "${model}" cannot be used.`,
      why:
        model === 'single-half-life' && sorted.length === 1
          ? 'No effective half-life is known.'
          : `With ${sorted.length} time point${sorted.length === 1 ? '' : 's'} there are: ${curves.map((curve) => curve.model).join(', ')}.`,
      next: 'Choose one of these, or switch time points on or off.',
    });
  }
  return { chosen, curves };
}

function allCurves(
  points: TimeActivityPoint[],
  physicalPerHour: number,
  {
    uptakeHalfLifeHours = usualUptakeHalfLifeHours,
    weights = 'relative',
    knownHalfLife,
  }: TimeActivityOptions,
): TimeActivityCurve[] {
  if (points.length === 1) {
    const [point] = points;
    return [
      ...(knownHalfLife ? [singleHalfLife(point, knownHalfLife, physicalPerHour)] : []),
      singleHaenscheid(point, physicalPerHour),
    ];
  }
  const fixed = { physicalPerHour, weights, uptakePerHour: Math.LN2 / uptakeHalfLifeHours };
  return [
    fitUptakeAndWashout(points, fixed),
    fitMonoExponential(points, physicalPerHour, weights),
    ...(points.length === 3 ? [fitTriExponential(points, physicalPerHour)] : []),
    ...(points.length >= 3 ? [fitUptakeAndWashout(points, { physicalPerHour, weights })] : []),
    drawTrapezoids(points, physicalPerHour, 'effective'),
    drawTrapezoids(points, physicalPerHour, 'physical'),
  ];
}

function checkHalfLives({
  physicalHalfLifeHours = lu177HalfLifeHours,
  uptakeHalfLifeHours = usualUptakeHalfLifeHours,
  knownHalfLife,
}: TimeActivityOptions): void {
  const lives = [physicalHalfLifeHours, uptakeHalfLifeHours];
  if (knownHalfLife) {
    lives.push(knownHalfLife.effectiveHalfLifeHours);
  }
  const wrong = lives.find((hours) => !(hours > 0 && hours < Infinity));
  if (wrong !== undefined || uptakeHalfLifeHours >= physicalHalfLifeHours / 2) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'No time-activity curve can be drawn.',
      why:
        wrong !== undefined
          ? `${wrong} h is not a half-life.`
          : `An uptake half-life of ${uptakeHalfLifeHours} h is too long beside a physical one of ${physicalHalfLifeHours} h.`,
      next: 'Check the half-lives.',
    });
  }
}
