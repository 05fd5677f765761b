import type { LeftOutSeries } from './types';

/** Which series is no time point and no CT of one, and why, as sentences. */
export function describeLeftOut({ description, seriesInstanceUID, why }: LeftOutSeries): string {
  return `The series ${description || seriesInstanceUID} was left out: ${why}`;
}
