import { statedPart } from './statedPart';
import type { UncertaintyPart, UncertaintyPartId } from './uncertaintyPart';

/**
 * A part that the settings of the site state, or do not.
 * @param relative standard uncertainty
 * @throws INVALID_ARGUMENT outside 0 to 1
 */
export function partOfSite(id: UncertaintyPartId, relative: number | undefined): UncertaintyPart {
  const basis = relative === undefined ? 'Not stated by the site.' : 'From the settings.';
  return statedPart(id, relative, basis);
}
