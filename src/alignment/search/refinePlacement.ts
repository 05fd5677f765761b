import type { AnatomyMaps } from '../anatomyMaps';
import { likeness } from '../likeness';
import { refineSimilarity } from '../refineSimilarity';
import type { Similarity } from '../similarity';
import { levelMm } from './levelMm';
import { lungWeights } from './lungWeights';
import { ratedPlacement } from './ratedPlacement';
import type { Placement } from './ratedPlacement';
import type { ReferenceSamples } from './referenceSamples';
import { refineOnFine } from './refineOnFine';

/**
 * Refines a place on 12 and then on 6 mm cells, by the bones near the kidneys. Where these move it
 * to another level or fit worse afterwards, the bones of the whole body are used instead.
 * @param medium the patient's maps on 12 mm cells
 * @param fine the patient's maps on 6 mm cells
 * @param start as found on 12 mm cells
 * @returns the place; its likeness and rank are those of bones and lungs on 12 mm cells, its bone
 *   overlap is that on 6 mm cells
 */
export function refinePlacement(
  medium: AnatomyMaps,
  fine: AnatomyMaps,
  reference: ReferenceSamples,
  start: Similarity,
): Placement {
  const near = refineSimilarity(medium, reference.mediumNearKidneys, start, {
    iterations: 6,
    lungWeight: lungWeights.fine,
    settledMm: 1,
  });
  let similarity = refineOnFine(fine, reference.fineNearKidneys, near);
  let close = likeness(fine, reference.fineNearKidneys, similarity, lungWeights.fine);
  const { score: scoreBefore } = likeness(fine, reference.fineNearKidneys, start, lungWeights.fine);
  const changedLevel = Math.abs(similarity.translation[2] - start.translation[2]) >= levelMm;
  if (changedLevel || close.score < scoreBefore) {
    // Either the bones near the kidneys are missing, or they look the same a vertebra away.
    similarity = refineOnFine(fine, reference.fine, start);
    close = likeness(fine, reference.fineNearKidneys, similarity, lungWeights.fine);
  }
  const whole = likeness(medium, reference.medium, similarity, lungWeights.medium);
  return ratedPlacement(similarity, { ...whole, boneOverlap: close.boneOverlap });
}
