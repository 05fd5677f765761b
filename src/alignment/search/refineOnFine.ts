import type { AnatomyMaps } from '../anatomyMaps';
import type { AnatomySamples } from '../anatomySamples';
import { refineSimilarity } from '../refineSimilarity';
import type { Similarity } from '../similarity';
import { lungWeights } from './lungWeights';

/**
 * Refines a start on 6 mm cells, by bones alone.
 * @param fine the patient's maps
 * @param samples of the reference
 * @param settledMm `RefineOptions.settledMm`
 */
export function refineOnFine(
  fine: AnatomyMaps,
  samples: AnatomySamples,
  start: Similarity,
  settledMm = 0.2,
): Similarity {
  return refineSimilarity(fine, samples, start, {
    iterations: 25,
    lungWeight: lungWeights.fine,
    settledMm,
  });
}
