import type { Moment } from './moment';

/**
 * Minutes from one moment to the other: by UTC where both have an offset, otherwise by local time.
 */
export function minutesFrom(from: Moment, to: Moment): number {
  const wall = to.wallMinutes - from.wallMinutes;
  return from.offsetMinutes !== undefined && to.offsetMinutes !== undefined
    ? wall - to.offsetMinutes + from.offsetMinutes
    : wall;
}
