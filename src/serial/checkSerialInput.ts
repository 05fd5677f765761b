import { DosimetryError } from '../errors';
import { checkImageSize } from '../volume';
import type { SerialDoseInput, SerialTimePoint } from './serialDoseInput';

const mostTimePoints = 20;

/**
 * Refuses what no dose can come from, before anything large is allocated.
 * @throws INVALID_ARGUMENT, ACTIVITY_INVALID for an image with values below 0 or unknown,
 *   IMPLAUSIBLE_GEOMETRY and TOO_LARGE for its size
 */
export function checkSerialInput({ timePoints }: SerialDoseInput): void {
  const used = timePoints.filter(({ about }) => about.isUsed);
  if (used.length === 0 || timePoints.length > mostTimePoints) {
    throw refuse(
      `${used.length} of ${timePoints.length} time points are switched on; 1 to ${mostTimePoints} can be used.`,
      'Switch on at least one time point.',
    );
  }
  const ids = new Set(timePoints.map(({ about }) => about.id));
  if (ids.size < timePoints.length) {
    throw refuse('Two time points have the same identity.', 'Give each image once.');
  }
  used.forEach(checkTimePoint);
}

function checkTimePoint({ about, activity, kidneys }: SerialTimePoint): void {
  if (!(about.hours > 0 && about.hours < Infinity)) {
    throw refuse(
      `A scan lies ${about.hours} h after the administration.`,
      'Check the times of administration and scans.',
    );
  }
  checkImageSize(activity, 'The activity image');
  const grids = kidneys ? [activity, kidneys] : [activity];
  for (const { data, dimensions } of grids) {
    if (data.length !== dimensions[0] * dimensions[1] * dimensions[2]) {
      throw refuse(
        `An image has ${data.length} values for ${dimensions.join(' x ')} voxels.`,
        'Load the images again.',
      );
    }
  }
  // NaN and infinities fail too.
  if (!activity.data.every((value) => value >= 0 && value < Infinity)) {
    throw new DosimetryError('ACTIVITY_INVALID', {
      what: `The activity image ${about.hours.toFixed(1)} h after the administration cannot be used.`,
      why: 'Some of its values are negative or unknown.',
      next: 'Choose a reconstruction with a value of 0 or more everywhere.',
    });
  }
}

function refuse(why: string, next: string): DosimetryError {
  return new DosimetryError('INVALID_ARGUMENT', {
    what: 'No dose can be computed from these time points.',
    why,
    next,
  });
}
