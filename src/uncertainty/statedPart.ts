import { DosimetryError } from '../errors';
import { uncertaintyPartLabels } from './uncertaintyPart';
import type { UncertaintyPart, UncertaintyPartId } from './uncertaintyPart';

/**
 * A part that the site states, of a factor of the dose: calibration, recovery, density.
 * @param relative standard uncertainty, 0.05 is 5 %; undefined where it is not stated
 * @param basis where it is from; or, where it is not stated, what is missing
 * @throws INVALID_ARGUMENT outside 0 to 1
 */
export function statedPart(
  id: UncertaintyPartId,
  relative: number | undefined,
  basis: string,
): UncertaintyPart {
  const label = uncertaintyPartLabels[id];
  if (relative === undefined) {
    return { id, label, basis };
  }
  if (!(relative >= 0 && relative <= 1)) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `The uncertainty "${label}" cannot be used.`,
      why: `A relative standard uncertainty lies between 0 and 1, not at ${relative}.`,
      next: 'State it as a share: 0.05 for 5 %.',
    });
  }
  return { id, label, up: relative, down: relative, basis };
}
