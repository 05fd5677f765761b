import type { Placement } from './ratedPlacement';
import type { Similarity } from '../similarity';

/**
 * The placements sorted by rank, best first. Of several that lie within `apartMm` of each other
 * only the best is kept.
 */
export function distinctPlacements(placements: Placement[], apartMm: number): Placement[] {
  const kept: Placement[] = [];
  for (const placement of [...placements].sort((a, b) => b.rank - a.rank)) {
    if (kept.every((other) => distance(placement.similarity, other.similarity) > apartMm)) {
      kept.push(placement);
    }
  }
  return kept;
}

function distance(a: Similarity, b: Similarity): number {
  return Math.hypot(...a.translation.map((v, axis) => v - b.translation[axis]));
}
