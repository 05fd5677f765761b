import type { AnatomyMaps } from '../anatomyMaps';
import { likeness } from '../likeness';
import { refineSimilarity } from '../refineSimilarity';
import type { Similarity } from '../similarity';
import { lungWeights } from './lungWeights';
import type { ReferenceSamples } from './referenceSamples';
import { shiftedAlong } from './shiftedAlong';

/**
 * Where refinement on the bones near the kidneys ends when it starts a vertebra above or below the
 * best place and does not return to it. Bent spines and scans of few vertebrae fit nearly as well
 * there.
 */
export interface NeighbourLevel {
  /**
   * Likeness of the bones near the kidneys at the best place minus that at the better neighbouring
   * place, both refined on these bones; 1 where there is no such place.
   */
  margin: number;
  /**
   * Distance to the neighbouring place along the body's axis, mm, positive towards the head; 0
   * where there is none.
   */
  offsetMm: number;
}

/** A neighbouring level that was not found. */
export const noNeighbour: NeighbourLevel = { margin: 1, offsetMm: 0 };

/**
 * Refinement is repeated from starts this far above and below the best place, to test whether it
 * returns there, mm; less than a vertebra even in a large patient.
 */
const nudgeMm = 30;
/** Enough to come back from there; fewer left one of the real patients half way. */
const iterations = 10;
/** A result closer than this has returned to the best place, mm. */
const backMm = 12;

/**
 * The neighbouring level that fits best, or `noNeighbour`.
 * @param fine the patient's maps on 6 mm cells
 * @param place the best place
 */
export function neighbourLevel(
  fine: AnatomyMaps,
  reference: ReferenceSamples,
  place: Similarity,
): NeighbourLevel {
  const samples = reference.fineNearKidneys;
  const own = likeness(fine, samples, place, lungWeights.fine).score;
  const options = { iterations, lungWeight: lungWeights.fine, settledMm: 0.2, known: [place] };
  const elsewhere = [nudgeMm, -nudgeMm]
    .map((mm) => refineSimilarity(fine, samples, shiftedAlong(place, 2, mm), options))
    .map((there) => ({
      margin: own - likeness(fine, samples, there, lungWeights.fine).score,
      offsetMm: heightAbove(place, there),
    }))
    .filter(({ offsetMm }) => Math.abs(offsetMm) >= backMm)
    .sort((a, b) => a.margin - b.margin);
  return elsewhere[0] ?? noNeighbour;
}

/** Height of the other place above the first along the body's axis, mm. */
function heightAbove({ rotation, translation }: Similarity, other: Similarity): number {
  return other.translation.reduce(
    (sum, v, row) => sum + rotation[3 * row + 2] * (v - translation[row]),
    0,
  );
}
