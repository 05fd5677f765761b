import { fitTimeActivity } from '../kinetics';
import type { KnownHalfLife } from '../kinetics';
import { voxelVolumeMl } from '../volume';
import type { SerialTimePoint } from './serialDoseInput';

const bqPerMBq = 1e6;

/** One measurement of what the image shows outside the kidneys. */
export interface BodyPoint {
  point: SerialTimePoint;
  /** MBq, of both kidneys at that time. */
  kidneysMBq: number;
}

/**
 * How many hours of the reference image's activity the body outside the kidneys gets: the integral
 * of the curve through the totals in view, kidneys taken off, over the total at the reference. One
 * number for all of the body, since nothing but the kidneys is contoured.
 * @returns hours; undefined where the images show nothing outside the kidneys
 */
export function bodyHours(
  points: readonly BodyPoint[],
  reference: SerialTimePoint,
  halfLives: { physicalHalfLifeHours: number; knownHalfLife?: KnownHalfLife },
): number | undefined {
  const measured = points.map(({ point, kidneysMBq }) => ({
    point,
    hours: point.about.hours,
    activity: totalMBq(point) - kidneysMBq,
  }));
  const atReference = measured.find(({ point }) => point === reference);
  if (!atReference || !measured.every(({ activity }) => activity > 0)) {
    return undefined;
  }
  const used = measured.filter(({ point }) => point.about.isUsed);
  const { chosen } = fitTimeActivity(used, halfLives);
  return chosen.timeIntegratedActivity / atReference.activity;
}

function totalMBq({ activity }: SerialTimePoint): number {
  let sum = 0;
  for (let n = 0; n < activity.data.length; n++) {
    sum += activity.data[n];
  }
  return (sum * voxelVolumeMl(activity)) / bqPerMBq;
}
