import type { ImageQuantity } from './classifyDoseSource';

/** What the values of an image are, as it stands in sentences. */
export const imageQuantityNames: Record<ImageQuantity, string> = {
  dose: 'absorbed dose',
  'activity-concentration': 'activity concentration',
  counts: 'counts',
  unknown: 'values of unknown meaning',
};
