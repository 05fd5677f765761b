import { DosimetryError } from '../../../errors';
import type { TimeAfterAdministration } from './timeAfterAdministration';

/** Half an hour; it changes the dose by 0.7 % at a half-life of 50 h. */
const toleranceHours = 0.5;

/**
 * The hours to use: those entered by the user, otherwise those of the images. Always returned with
 * a sentence that names their source and what the other source says.
 * @throws TIME_CONTRADICTORY, or INVALID_ARGUMENT where the images do not state them, if nothing
 *   was entered
 */
export function chooseHours(
  entered: number | undefined,
  { hours, basis, unknown, contradiction, notes }: TimeAfterAdministration,
): { hours: number; notes: string[] } {
  if (entered === undefined) {
    if (contradiction) {
      throw new DosimetryError('TIME_CONTRADICTORY', {
        what: 'The time from administration to acquisition is contradictory.',
        why: contradiction,
        next: 'Find out the true time and give it with --hours, or enter it in the panel.',
      });
    }
    if (hours === undefined) {
      throw new DosimetryError('INVALID_ARGUMENT', {
        what: 'The time from administration to acquisition is not known.',
        why: unknown ?? 'The images do not say it.',
        next: 'Give it with --hours.',
      });
    }
    return {
      hours,
      notes: [`The scan was ${hours.toFixed(1)} h after the administration: ${basis}.`, ...notes],
    };
  }
  const own =
    hours === undefined
      ? `The ${entered.toFixed(1)} h after the administration were entered; the images do not say it for certain: ${contradiction ?? unknown}`
      : Math.abs(hours - entered) > toleranceHours
        ? `The ${entered.toFixed(1)} h after the administration were entered, but the images say ${hours.toFixed(1)} h: ${basis}.`
        : `The scan was ${entered.toFixed(1)} h after the administration, as entered; the images say ${hours.toFixed(1)} h: ${basis}.`;
  return { hours: entered, notes: [own, ...notes] };
}
