import type { KineticModel } from './types';

/**
 * The models that so many points allow, the one that a short course is best told by first.
 *
 * One point: a known half-life, and Haenscheid's rule. Two and more: mono-exponential, uptake and
 * washout with fixed uptake, trapezoids. Three and more: uptake fitted, too. Exactly three: the
 * tri-exponential of 2013.
 */
export function allowedModels(points: number, hasKnownHalfLife: boolean): KineticModel[] {
  if (points === 1) {
    return hasKnownHalfLife ? ['single-half-life', 'single-haenscheid'] : ['single-haenscheid'];
  }
  return [
    'bi-exponential-fixed-uptake',
    'mono-exponential',
    ...(points === 3 ? (['tri-exponential'] as const) : []),
    ...(points >= 3 ? (['bi-exponential'] as const) : []),
    'trapezoid-effective-tail',
    'trapezoid-physical-tail',
  ];
}
