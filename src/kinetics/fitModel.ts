import { DosimetryError } from '../errors';
import { allowedModels } from './allowedModels';
import { checkPoints } from './checkPoints';
import { drawTrapezoids } from './drawTrapezoids';
import { fitMonoExponential } from './fitMonoExponential';
import type { FitWeights } from './fitShape';
import { fitTriExponential } from './fitTriExponential';
import { fitUptakeAndWashout } from './fitUptakeAndWashout';
import { singleHaenscheid, singleHalfLife } from './singleTimePoint';
import type { KineticModel, KnownHalfLife, TimeActivityCurve, TimeActivityPoint } from './types';

export interface FitOptions {
  /** Of the nuclide: there is none that is meant unasked. */
  physicalHalfLifeHours: number;
  /** Of the bi-exponential with fixed uptake. Default 0.8 h. */
  uptakeHalfLifeHours?: number;
  /** Default 'relative'. */
  weights?: FitWeights;
  /** For one measurement. */
  knownHalfLife?: KnownHalfLife;
}

const usualUptakeHalfLifeHours = 0.8;

/**
 * The curve of one model through the measurements of one region.
 * @throws INVALID_ARGUMENT as `checkPoints`, for a half-life that is none, and for a model that so
 *   many points do not allow (`allowedModels`)
 */
export function fitModel(
  points: readonly TimeActivityPoint[],
  model: KineticModel,
  options: FitOptions,
): TimeActivityCurve {
  const sorted = checkPoints(points);
  checkHalfLives(options);
  checkAllowed(model, sorted.length, options);
  const {
    physicalHalfLifeHours,
    uptakeHalfLifeHours = usualUptakeHalfLifeHours,
    weights = 'relative',
    knownHalfLife,
  } = options;
  const physicalPerHour = Math.LN2 / physicalHalfLifeHours;
  switch (model) {
    case 'bi-exponential-fixed-uptake': {
      const uptakePerHour = Math.LN2 / uptakeHalfLifeHours;
      return fitUptakeAndWashout(sorted, { physicalPerHour, weights, uptakePerHour });
    }
    case 'bi-exponential':
      return fitUptakeAndWashout(sorted, { physicalPerHour, weights });
    case 'mono-exponential':
      return fitMonoExponential(sorted, physicalPerHour, weights);
    case 'tri-exponential':
      return fitTriExponential(sorted, physicalPerHour);
    case 'trapezoid-effective-tail':
      return drawTrapezoids(sorted, physicalPerHour, 'effective');
    case 'trapezoid-physical-tail':
      return drawTrapezoids(sorted, physicalPerHour, 'physical');
    case 'single-half-life':
      return singleHalfLife(sorted[0], knownHalfLife!, physicalPerHour);
    case 'single-haenscheid':
      return singleHaenscheid(sorted[0], physicalPerHour);
  }
}

function checkAllowed(model: KineticModel, points: number, { knownHalfLife }: FitOptions): void {
  const allowed = allowedModels(points, knownHalfLife !== undefined);
  if (!allowed.includes(model)) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `The model "${model}" cannot be used.`,
      why:
        model === 'single-half-life' && points === 1
          ? 'No effective half-life is known.'
          : `With ${points} time point${points === 1 ? '' : 's'} there are: ${allowed.join(', ')}.`,
      next: 'Choose one of these, or switch time points on or off.',
    });
  }
}

function checkHalfLives({
  physicalHalfLifeHours,
  uptakeHalfLifeHours = usualUptakeHalfLifeHours,
  knownHalfLife,
}: FitOptions): void {
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
