import { getSequence } from '../attributes/getSequence';
import { getString } from '../attributes/getString';
import type { NaturalDataset } from '../types';

/** Content items directly below one whose concept is the given one, by scheme and value. */
export function childItems(parent: NaturalDataset, concept: NaturalDataset): NaturalDataset[] {
  return getSequence(parent, 'ContentSequence').filter((item) => {
    const [name] = getSequence(item, 'ConceptNameCodeSequence');
    return (
      name !== undefined &&
      getString(name, 'CodeValue') === getString(concept, 'CodeValue') &&
      getString(name, 'CodingSchemeDesignator') === getString(concept, 'CodingSchemeDesignator')
    );
  });
}
