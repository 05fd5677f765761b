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
 * @param known places found before: a start that leads to one of them is not followed further
 */
export function placeOnMedium(
  medium: AnatomyMaps,
  samples: AnatomySamples,
  start: Similarity,
  known?: readonly Similarity[],
): Placement {
  const similarity = refineSimilarity(medium, samples, start, {
    iterations: 6,
    lungWeight: lungWeights.medium,
    settledMm: 1,
    known,
  });
  return ratedPlacement(similarity, likeness(medium, samples, similarity, lungWeights.medium));
}
