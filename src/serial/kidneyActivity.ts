import type { KidneyPlacement } from './kidneyPlacement';

const bqPerMBq = 1e6;

/**
 * Activity of one kidney at one time: the mean concentration in the contour of that time, times the
 * volume of the reference contour. One volume for all times, since the kidney stays as large as it
 * is while contours of different sessions differ by some percent.
 * @returns MBq
 */
export function kidneyActivity(
  { meanConcentration }: Pick<KidneyPlacement, 'meanConcentration'>,
  referenceVolumeMl: number,
): number {
  return (meanConcentration * referenceVolumeMl) / bqPerMBq;
}
