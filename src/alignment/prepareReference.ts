import type { ReferenceAnatomy } from './referenceAnatomy';
import { referenceSamples } from './search/referenceSamples';

/** Computes what every alignment needs of a reference, so that the first one need not. */
export function prepareReference(reference: ReferenceAnatomy): void {
  referenceSamples(reference);
}
