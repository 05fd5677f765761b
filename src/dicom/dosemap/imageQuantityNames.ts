import type { ImageQuantity } from './classifyDoseSource';

/** Names of the quantities for use in sentences. */
export const imageQuantityNames: Record<ImageQuantity, string> = {
  dose: 'absorbed dose',
  'activity-concentration': 'activity concentration',
  counts: 'counts',
  unknown: 'values of unknown meaning',
};
