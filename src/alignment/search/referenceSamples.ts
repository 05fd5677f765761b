import type { AnatomyMaps } from '../anatomyMaps';
import { anatomySamples } from '../anatomySamples';
import type { AnatomySamples } from '../anatomySamples';
import { halveMaps } from '../halveMaps';
import type { ReferenceAnatomy } from '../referenceAnatomy';
import { smoothMaps } from '../smoothMaps';

/** What a patient is compared with, on cells of 24 (coarse), 12 (medium) and 6 mm (fine). */
export interface ReferenceSamples {
  coarseMaps: AnatomyMaps;
  coarse: AnatomySamples;
  medium: AnatomySamples;
  /** On 12 mm cells, weighted towards the kidneys' height. */
  mediumNearKidneys: AnatomySamples;
  fine: AnatomySamples;
  /** On 6 mm cells, weighted towards the kidneys' height. */
  fineNearKidneys: AnatomySamples;
}

/**
 * In a bent body, bones further above or below the kidneys than about this say less about where the
 * kidneys are, mm.
 */
const localMm = 75;

const known = new WeakMap<ReferenceAnatomy, ReferenceSamples>();

/** The samples of a reference, computed once for each reference. */
export function referenceSamples(reference: ReferenceAnatomy): ReferenceSamples {
  let samples = known.get(reference);
  if (!samples) {
    samples = samplesOf(reference.maps);
    known.set(reference, samples);
  }
  return samples;
}

function samplesOf(maps: AnatomyMaps): ReferenceSamples {
  const smooth = smoothMaps(maps, 2);
  const half = halveMaps(maps);
  const medium = smoothMaps(half, 2);
  const coarse = smoothMaps(halveMaps(half), 1);
  return {
    coarseMaps: coarse,
    coarse: anatomySamples(coarse),
    medium: anatomySamples(medium, { stride: 2 }),
    mediumNearKidneys: anatomySamples(medium, { localMm }),
    fine: anatomySamples(smooth, { stride: 5 }),
    fineNearKidneys: anatomySamples(smooth, { stride: 5, localMm }),
  };
}
