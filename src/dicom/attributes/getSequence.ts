import type { NaturalDataset } from '../types';
import { getValues } from './getValues';

/** The items of a sequence; an empty list if it is missing or empty. */
export function getSequence(dataset: NaturalDataset, keyword: string): NaturalDataset[] {
  return getValues(dataset, keyword).filter(
    (item): item is NaturalDataset => typeof item === 'object' && item !== null,
  );
}
