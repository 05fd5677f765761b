import type { AnatomyMaps } from '../anatomyMaps';
import type { Similarity } from '../similarity';
import { refineOnFine } from './refineOnFine';
import type { ReferenceSamples } from './referenceSamples';

/** As far as half of the samples go, mm. */
const roughMm = 1;

/**
 * Refines a start on 6 mm cells by the bones near the kidneys: with half of the samples first,
 * since most steps of a refinement only come nearer.
 * @param fine the patient's maps
 */
export function refineNearKidneys(
  fine: AnatomyMaps,
  reference: ReferenceSamples,
  start: Similarity,
): Similarity {
  const rough = refineOnFine(fine, reference.sparseNearKidneys, start, roughMm);
  return refineOnFine(fine, reference.fineNearKidneys, rough);
}
