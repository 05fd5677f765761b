import type { AnatomyMaps } from '../anatomyMaps';
import type { AnatomySamples } from '../anatomySamples';
import { likeness } from '../likeness';
import { lungWeights } from './lungWeights';
import { ratedPlacement } from './ratedPlacement';
import type { Placement } from './ratedPlacement';
import { refineSimilarity } from '../refineSimilarity';
import type { Similarity } from '../similarity';

/**
 * Refines a start on 12 mm cells and rates the result.
 * @param medium the patient's maps
 * @param samples of the reference
 */
export function placeOnMedium(
  medium: AnatomyMaps,
  samples: AnatomySamples,
  start: Similarity,
): Placement {
  const similarity = refineSimilarity(medium, samples, start, {
    iterations: 14,
    lungWeight: lungWeights.medium,
    settledMm: 1,
  });
  return ratedPlacement(similarity, likeness(medium, samples, similarity, lungWeights.medium));
}
