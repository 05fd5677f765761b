import { getStrings } from '../attributes/getStrings';
import type { NaturalDataset } from '../types';

/** True for a localizer (scout view, topogram): value 3 of ImageType, PS3.3 C.8.2.1.1.1. */
export function isLocalizer(dataset: NaturalDataset): boolean {
  return getStrings(dataset, 'ImageType').slice(2).includes('LOCALIZER');
}
