import type { Vec3 } from '../../volume/types';
import type { AnatomyMaps } from '../anatomyMaps';
import type { AnatomySamples } from '../anatomySamples';
import { distinctPlacements } from './distinctPlacements';
import { levelMm } from './levelMm';
import { likeness } from '../likeness';
import { lungWeights } from './lungWeights';
import { placeOnMedium } from './placeOnMedium';
import { ratedPlacement } from './ratedPlacement';
import type { Placement } from './ratedPlacement';
import type { ReferenceSamples } from './referenceSamples';
import { refineSimilarity } from '../refineSimilarity';
import { rotateBy } from '../../volume';
import { shiftedAlong } from './shiftedAlong';
import { shiftSearch } from '../shiftSearch';
import type { Similarity } from '../similarity';

/** Number of starts along z that are refined, those with the best coarse rank. */
const startCount = 6;
/** Number of places, the best after this refinement, that are also tried with other rotations. */
const turnedCount = 3;
/** Number of places that are refined on 12 mm cells after the refinement on 24 mm cells. */
const mediumCount = 4;
/** Placements closer than this are refined only once, mm. */
const sameMm = 20;
/**
 * Height of a lumbar vertebra with its disc, mm. Starts one and two vertebrae above and below the
 * best place are always tried.
 */
const vertebraMm = 35;
/**
 * A search can settle with the spine on the ribs, so starts this far to both sides are tried too,
 * mm.
 */
const sidewaysMm = 45;
/** Rotations (rotation vectors, radians) that are tried for tilted and rolled patients. */
const turns: Vec3[] = [
  [0.2, 0, 0],
  [-0.2, 0, 0],
  [0, 0.2, 0],
  [0, -0.2, 0],
  [0, 0, 0.2],
  [0, 0, -0.2],
];
const upright = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/**
 * The best place and the best one at another level: a search over all shifts on 24 mm cells, then
 * refinement of the best starts on 24 mm and of the best results on 12 mm cells. Neighbours of the
 * best place are tried as well.
 * @param coarse the patient's maps on 24 mm cells
 * @param medium the patient's maps on 12 mm cells
 * @returns at most two, best first; none where the coarse search finds nothing
 */
export function bestLevels(
  coarse: AnatomyMaps,
  medium: AnatomyMaps,
  reference: ReferenceSamples,
): Placement[] {
  const heights = shiftSearch(coarse, reference.coarseMaps, reference.coarse)
    .slice(0, startCount)
    .map(({ translation }) => {
      const start = { rotation: upright, scale: 1, translation };
      return { start, placement: placeOnCoarse(coarse, reference.coarse, start) };
    })
    .sort((a, b) => b.placement.rank - a.placement.rank);
  const straight = heights.map(({ placement }) => placement);
  const turned = heights
    .slice(0, turnedCount)
    .flatMap(({ start }) => turns.map((turn) => turnedBy(start, turn)))
    .map((start) => placeOnCoarse(coarse, reference.coarse, start));
  const placed = distinctPlacements([...straight, ...turned], sameMm)
    .slice(0, mediumCount)
    .map(({ similarity }) => placeOnMedium(medium, reference.medium, similarity));
  const first = distinctPlacements(placed, sameMm)[0];
  if (!first) {
    return [];
  }
  const known = placed.map(({ similarity }) => similarity);
  const beside = neighbours(first.similarity).map((start) =>
    placeOnMedium(medium, reference.medium, start, known),
  );
  return distinctPlacements([...placed, ...beside], levelMm).slice(0, 2);
}

function placeOnCoarse(coarse: AnatomyMaps, samples: AnatomySamples, start: Similarity): Placement {
  const similarity = refineSimilarity(coarse, samples, start, {
    iterations: 6,
    lungWeight: lungWeights.coarse,
    settledMm: 3,
  });
  return ratedPlacement(similarity, likeness(coarse, samples, similarity, lungWeights.coarse));
}

/** A place with its rotation turned further. */
function turnedBy(similarity: Similarity, turn: Vec3): Similarity {
  return { ...similarity, rotation: rotateBy(similarity.rotation, turn) };
}

/**
 * Other starts to try where a search may have stopped too early: one and two vertebrae above and
 * below, and half a body's width to both sides.
 */
function neighbours(similarity: Similarity): Similarity[] {
  const steps: [axis: number, mm: number][] = [
    [2, vertebraMm],
    [2, -vertebraMm],
    [2, 2 * vertebraMm],
    [2, -2 * vertebraMm],
    [0, sidewaysMm],
    [0, -sidewaysMm],
  ];
  return steps.map(([axis, mm]) => shiftedAlong(similarity, axis, mm));
}
