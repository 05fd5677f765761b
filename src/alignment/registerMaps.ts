import type { AnatomyMaps } from './anatomyMaps';
import { cropMaps } from './cropMaps';
import { halveMaps } from './halveMaps';
import type { ReferenceAnatomy } from './referenceAnatomy';
import { rotateBy } from '../volume';
import { bestLevels } from './search/bestLevels';
import { distinctPlacements } from './search/distinctPlacements';
import { levelMm } from './search/levelMm';
import { neighbourLevel, noNeighbour } from './search/neighbourLevel';
import type { NeighbourLevel } from './search/neighbourLevel';
import { placeOnMedium } from './search/placeOnMedium';
import type { Placement } from './search/ratedPlacement';
import { referenceSamples } from './search/referenceSamples';
import { refinePlacement } from './search/refinePlacement';
import type { Similarity } from './similarity';
import { smoothMaps } from './smoothMaps';

export interface RegisterMapsResult {
  /**
   * Best first, each at a different level, that is, more than `levelMm` from the others. Empty
   * where there is no bone.
   */
  placements: Placement[];
  /**
   * Rank of the best place with the reference turned back to front. If it is higher than the best
   * rank, the patient's position in the header and the bones contradict each other.
   */
  rankTurnedOver: number;
  neighbour: NeighbourLevel;
}

/**
 * A scan with less bone than this cannot be aligned, ml of full density; two vertebrae have more.
 */
const minBoneMl = 15;
/** Extent of the reference above and below the kidneys, mm. */
const reachMm = 330;

const nowhere: RegisterMapsResult = {
  placements: [],
  rankTurnedOver: 0,
  neighbour: noNeighbour,
};

/**
 * Searches for the reference in the patient: all shifts on 24 mm cells, then Gauss-Newton from
 * several starts on 24 and 12 mm cells, then the best two levels on 6 mm cells.
 */
export function registerMaps(maps: AnatomyMaps, reference: ReferenceAnatomy): RegisterMapsResult {
  if (boneMl(maps) < minBoneMl) {
    return nowhere;
  }
  const samples = referenceSamples(reference);
  const half = halveMaps(maps);
  const medium = smoothMaps(half, 2);
  const coarse = smoothMaps(halveMaps(half), 1);
  const levels = bestLevels(coarse, medium, samples);
  if (levels.length === 0) {
    return nowhere;
  }
  const turnedOver = placeOnMedium(medium, samples.medium, backToFront(levels[0].similarity));
  const fine = smoothMaps(withoutLung(cropAround(maps, levels)), 2);
  const placements = distinctPlacements(
    levels.map(({ similarity }) => refinePlacement(medium, fine, samples, similarity)),
    levelMm,
  );
  return {
    placements,
    rankTurnedOver: turnedOver.rank,
    neighbour: neighbourLevel(fine, samples, placements[0].similarity),
  };
}

function boneMl({ geometry, bone }: AnatomyMaps): number {
  let cells = 0;
  for (let n = 0; n < bone.length; n++) {
    cells += bone[n];
  }
  return (cells * geometry.spacingMm.reduce((a, b) => a * b)) / 1000;
}

/** The reference turned by half a turn about the body's axis. */
function backToFront(similarity: Similarity): Similarity {
  return { ...similarity, rotation: rotateBy(similarity.rotation, [0, 0, Math.PI]) };
}

/** Maps for the last step, in which lung has no weight. */
function withoutLung(maps: AnatomyMaps): AnatomyMaps {
  return { ...maps, lung: new Float32Array(maps.lung.length) };
}

/** The slices that the reference can reach at any of the places. */
function cropAround(maps: AnatomyMaps, placements: readonly Placement[]): AnatomyMaps {
  const heights = placements.map(({ similarity }) => similarity.translation[2]);
  return cropMaps(maps, Math.min(...heights) - reachMm, Math.max(...heights) + reachMm);
}
