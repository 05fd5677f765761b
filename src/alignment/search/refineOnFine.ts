import type { AnatomyMaps } from '../anatomyMaps';
import type { AnatomySamples } from '../anatomySamples';
import { refineSimilarity } from '../refineSimilarity';
import type { Similarity } from '../similarity';
import { lungWeights } from './lungWeights';

/**
 * Refines a start on 6 mm cells, by bones alone.
 * @param fine the patient's maps
 * @param samples of the reference
 */
export function refineOnFine(
  fine: AnatomyMaps,
  samples: AnatomySamples,
  start: Similarity,
): Similarity {
  return refineSimilarity(fine, samples, start, {
    iterations: 6,
    lungWeight: lungWeights.fine,
    settledMm: 0.2,
  });
}
