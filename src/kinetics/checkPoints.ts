import { DosimetryError } from '../errors';
import type { TimeActivityPoint } from './types';

/** Two scans nearer than this are one measurement, hours. */
const leastApartHours = 0.05;
const mostPoints = 100;

/**
 * The points in order of time.
 * @throws INVALID_ARGUMENT for no points, too many, a time that is not after the administration,
 *   two at the same time, or an activity that is not above 0
 */
export function checkPoints(points: readonly TimeActivityPoint[]): TimeActivityPoint[] {
  if (points.length === 0 || points.length > mostPoints) {
    throw refuse(
      `There are ${points.length} measurements; 1 to ${mostPoints} can be used.`,
      'Switch on at least one time point.',
    );
  }
  const sorted = [...points].sort((a, b) => a.hours - b.hours);
  sorted.forEach(({ hours, activity }, n) => {
    if (!(hours > 0 && hours < Infinity)) {
      throw refuse(
        `A measurement lies ${hours} h after the administration.`,
        'Check the times of administration and scans.',
      );
    }
    if (!(activity > 0 && activity < Infinity)) {
      throw refuse(
        `The activity ${hours.toFixed(1)} h after the administration is ${activity}.`,
        'Switch this time point off, or check the contour on its image.',
      );
    }
    if (n > 0 && hours - sorted[n - 1].hours < leastApartHours) {
      throw refuse(
        `Two measurements lie ${hours.toFixed(2)} h after the administration.`,
        'Switch one of them off; beds of one scan are joined, not fitted.',
      );
    }
  });
  return sorted;
}

function refuse(why: string, next: string): DosimetryError {
  return new DosimetryError('INVALID_ARGUMENT', {
    what: 'No time-activity curve can be drawn.',
    why,
    next,
  });
}
