import type { Vec3 } from '../volume/types';
import type { AnatomyMaps } from './anatomyMaps';
import { anatomySamples } from './anatomySamples';
import type { AnatomySamples } from './anatomySamples';
import { cropMaps } from './cropMaps';
import { halveMaps } from './halveMaps';
import { likeness } from './likeness';
import type { Likeness } from './likeness';
import type { ReferenceAnatomy } from './referenceAnatomy';
import { refineSimilarity } from './refineSimilarity';
import { rotateBy } from './rotateBy';
import { shiftSearch } from './shiftSearch';
import type { Similarity } from './similarity';
import { smoothMaps } from './smoothMaps';
import { halfShare } from './halfShare';

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

export interface RegisterMapsResult {
  /**
   * Best first, each at a different level: more than `levelMm` apart along the body's axis. Empty
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

/**
 * A scan with less bone than this cannot be aligned, ml of full density; two vertebrae have more.
 */
const minBoneMl = 15;
/** Number of starts along z that are refined, those with the best coarse rank. */
const startCount = 6;
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
/** Placements closer than this are refined only once, mm. */
const sameMm = 20;
/**
 * Two results closer than this along the body's axis count as one level that the search reached
 * twice, mm: no vertebra with its disc is lower.
 */
const levelMm = 27;
/** Number of places that are refined further after the rough refinement. */
const mediumCount = 4;
/**
 * Rotations (rotation vectors, radians) that each start is tried with, for straight, tilted and
 * rolled patients.
 */
const turns: Vec3[] = [
  [0, 0, 0],
  [0.2, 0, 0],
  [-0.2, 0, 0],
  [0, 0.2, 0],
  [0, -0.2, 0],
  [0, 0, 0.2],
  [0, 0, -0.2],
];
const upright = [1, 0, 0, 0, 1, 0, 0, 0, 1];
/**
 * Weight of lung against bone in each step. Lung distinguishes thorax from pelvis, but its base
 * moves with breathing by about a vertebra, so it has little weight where neighbouring levels are
 * compared and none in the last step.
 */
const lungWeights = { coarse: 0.5, medium: 0.35, final: 0 };
/**
 * Refinement is repeated from starts this far above and below the best place, to test whether it
 * returns there, mm; less than a vertebra even in a large patient.
 */
const nudgeMm = 30;
/** A result closer than this has returned to the best place, mm. */
const backMm = 12;
/**
 * In a bent body, bones further above or below the kidneys than about this say less about where the
 * kidneys are, mm.
 */
const localMm = 75;
/** Extent of the reference above and below the kidneys, mm. */
const reachMm = 330;

const nowhere: RegisterMapsResult = {
  placements: [],
  rankTurnedOver: 0,
  neighbour: { margin: 1, offsetMm: 0 },
};

interface Target {
  fine: AnatomySamples;
  fineWhole: AnatomySamples;
  local: AnatomySamples;
  medium: AnatomySamples;
  coarse: AnatomySamples;
  coarseMaps: AnatomyMaps;
}

const known = new WeakMap<ReferenceAnatomy, Target>();

/**
 * Searches for the reference in the patient: all shifts on 24 mm cells, then Gauss-Newton from
 * several starts on 12 mm cells, then the best two on 6 mm cells.
 */
export function registerMaps(maps: AnatomyMaps, reference: ReferenceAnatomy): RegisterMapsResult {
  if (boneMl(maps) < minBoneMl) {
    return nowhere;
  }
  const target = referenceLevels(reference);
  const half = halveMaps(maps);
  const medium = smoothMaps(half, 2);
  const coarse = smoothMaps(halveMaps(half), 1);

  const roughly = (start: Similarity): Placement => {
    const similarity = refineSimilarity(coarse, target.coarse, start, {
      iterations: 8,
      lungWeight: lungWeights.coarse,
      settledMm: 3,
    });
    return rated(similarity, likeness(coarse, target.coarse, similarity, lungWeights.coarse));
  };
  const place = (start: Similarity): Placement => {
    const similarity = refineSimilarity(medium, target.medium, start, {
      iterations: 14,
      lungWeight: lungWeights.medium,
      settledMm: 1,
    });
    return rated(similarity, likeness(medium, target.medium, similarity, lungWeights.medium));
  };
  const rough = distinct(
    shiftSearch(coarse, target.coarseMaps, target.coarse)
      .slice(0, startCount)
      .flatMap(({ translation }) =>
        turns.map((turn) => roughly({ rotation: rotateBy(upright, turn), scale: 1, translation })),
      ),
  ).slice(0, mediumCount);
  const placed = rough.map(({ similarity }) => place(similarity));
  const first = distinct(placed)[0];
  if (!first) {
    return nowhere;
  }
  const best = distinct([...placed, ...neighbours(first.similarity).map(place)], levelMm).slice(
    0,
    2,
  );

  const { rank: rankTurnedOver } = place({
    ...best[0].similarity,
    rotation: rotateBy(best[0].similarity.rotation, [0, 0, Math.PI]),
  });

  const heights = best.map(({ similarity }) => similarity.translation[2]);
  const fine = smoothMaps(
    cropMaps(maps, Math.min(...heights) - reachMm, Math.max(...heights) + reachMm),
    2,
  );
  const closely = (samples: AnatomySamples, start: Similarity): Similarity =>
    refineSimilarity(fine, samples, start, {
      iterations: 25,
      lungWeight: lungWeights.final,
      settledMm: 0.2,
    });
  const fit = (similarity: Similarity): Likeness =>
    likeness(fine, target.fine, similarity, lungWeights.final);
  const placements = distinct(
    best.map(({ similarity: start }) => {
      const local = refineSimilarity(medium, target.local, start, {
        iterations: 25,
        lungWeight: lungWeights.final,
        settledMm: 1,
      });
      let similarity = closely(target.fine, local);
      let close = fit(similarity);
      const wentAstray = Math.abs(similarity.translation[2] - start.translation[2]) >= levelMm;
      if (wentAstray || close.score < fit(start).score) {
        // Either the bones near the kidneys are missing, or they look the same a vertebra away: the
        // whole body decides.
        similarity = closely(target.fineWhole, start);
        close = fit(similarity);
      }
      const whole = likeness(medium, target.medium, similarity, lungWeights.medium);
      return rated(similarity, { ...whole, boneOverlap: close.boneOverlap });
    }),
    levelMm,
  );
  return { placements, rankTurnedOver, neighbour: neighbourOf(placements[0].similarity) };

  function neighbourOf(place: Similarity): NeighbourLevel {
    const own = fit(place).score;
    const elsewhere = [nudgeMm, -nudgeMm]
      .map((mm) => closely(target.fine, shiftedAlong(place, 2, mm)))
      .map((there) => ({ margin: own - fit(there).score, offsetMm: heightAbove(place, there) }))
      .filter(({ offsetMm }) => Math.abs(offsetMm) >= backMm)
      .sort((a, b) => a.margin - b.margin);
    return elsewhere[0] ?? nowhere.neighbour;
  }
}

function boneMl({ geometry, bone }: AnatomyMaps): number {
  let cells = 0;
  for (let n = 0; n < bone.length; n++) {
    cells += bone[n];
  }
  return (cells * geometry.spacingMm.reduce((a, b) => a * b)) / 1000;
}

/** Computed once for each reference. */
function referenceLevels(reference: ReferenceAnatomy): Target {
  let target = known.get(reference);
  if (!target) {
    const smooth = smoothMaps(reference.maps, 2);
    const half = halveMaps(reference.maps);
    const medium = smoothMaps(half, 2);
    const coarse = smoothMaps(halveMaps(half), 1);
    target = {
      fine: anatomySamples(smooth, { stride: 5, localMm }),
      fineWhole: anatomySamples(smooth, { stride: 5 }),
      local: anatomySamples(medium, { localMm }),
      medium: anatomySamples(medium, { stride: 2 }),
      coarse: anatomySamples(coarse),
      coarseMaps: coarse,
    };
    known.set(reference, target);
  }
  return target;
}

function rated(similarity: Similarity, like: Likeness): Placement {
  const rank = (like.score * like.coveredShare) / (like.coveredShare + halfShare);
  return { similarity, ...like, rank };
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

/** @param mm distance along an axis of the reference, as that axis lies in the patient */
function shiftedAlong(similarity: Similarity, axis: number, mm: number): Similarity {
  const { rotation, scale, translation } = similarity;
  return {
    ...similarity,
    translation: translation.map((v, row) => v + mm * scale * rotation[3 * row + axis]) as Vec3,
  };
}

/** Height of one place above another along the body's axis, mm. */
function heightAbove({ rotation, translation }: Similarity, other: Similarity): number {
  return other.translation.reduce(
    (sum, v, row) => sum + rotation[3 * row + 2] * (v - translation[row]),
    0,
  );
}

/** Best first; results that are the same place are listed once. */
function distinct(placements: Placement[], apartMm = sameMm): Placement[] {
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
