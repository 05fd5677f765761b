import { DosimetryError } from '../errors';
import { uncertaintyPartLabels } from './uncertaintyPart';
import type { UncertaintyPart, UncertaintyPartId } from './uncertaintyPart';

/**
 * A part from two relative changes of the dose, as its cause is moved by one standard uncertainty
 * either way. Where both lead to the same side, the larger one counts and the other side has none.
 * @throws INVALID_ARGUMENT for a change that is no number or takes the whole dose away
 */
export function partOfChanges(
  id: UncertaintyPartId,
  changes: readonly [number, number],
  basis: string,
): UncertaintyPart {
  const wrong = changes.find((change) => !(change > -1 && change < Infinity));
  if (wrong !== undefined) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `The uncertainty "${uncertaintyPartLabels[id]}" cannot be given.`,
      why: `It would change the dose by a factor of ${1 + wrong}.`,
      next: 'Check that the kidney lies inside the images and that its values are plausible.',
    });
  }
  return {
    id,
    label: uncertaintyPartLabels[id],
    up: Math.max(0, ...changes),
    down: Math.max(0, ...changes.map((change) => -change)),
    basis,
  };
}
