import { halfShare } from '../halfShare';
import type { Likeness } from '../likeness';
import type { Similarity } from '../similarity';

/** One place where the reference may lie, with its likeness there. */
export interface Placement extends Likeness {
  similarity: Similarity;
  /**
   * The value by which places are compared: likeness times s / (s + `halfShare`), where s is the
   * share of the reference that lies in the scan. A likeness measured on a small part of the
   * reference counts for less.
   */
  rank: number;
}

/** A place with its rank. */
export function ratedPlacement(similarity: Similarity, like: Likeness): Placement {
  const rank = (like.score * like.coveredShare) / (like.coveredShare + halfShare);
  return { similarity, ...like, rank };
}
