import type { ActivityAxes } from './activityAxes';

/** Height of an activity on the axis: 0 at its foot, 1 at its top; what is below stays below. */
export function activityShare(
  activityMBq: number,
  { isLogarithmic, lowestMBq, highestMBq }: ActivityAxes,
): number {
  if (!isLogarithmic) {
    return activityMBq / highestMBq;
  }
  const held = Math.max(activityMBq, lowestMBq / 10);
  return Math.log(held / lowestMBq) / Math.log(highestMBq / lowestMBq);
}
