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
import { rotateBy } from '../volume';
import { shiftSearch } from './shiftSearch';
import type { Similarity } from './similarity';
import { smoothMaps } from './smoothMaps';
import { halfShare } from './halfShare';

/** One place where the reference may lie, and how alike patient and reference are there. */
export interface Placement extends Likeness {
  similarity: Similarity;
  /**
   * What places are compared by: likeness times s / (s + `halfShare`), s being the share of the
   * reference that lies in the scan, since a likeness found on little of it counts for less.
   */
  rank: number;
}

export interface RegisterMapsResult {
  /**
   * Best first, each at another level, that is, more than `levelMm` from the others; none where
   * there is no bone.
   */
  placements: Placement[];
  /**
   * Rank of the best place with the reference's front and back exchanged: higher than the best is a
   * contradiction.
   */
  rankTurnedOver: number;
  neighbour: NeighbourLevel;
}

/**
 * Where a close look at the bones leads from a vertebra above or below the best place, if not back
 * to it: bent spines and scans of few vertebrae fit nearly as well there.
 */
export interface NeighbourLevel {
  /**
   * Likeness of bones at the best place minus that at the better of these, both looked at closely;
   * 1 without one.
   */
  margin: number;
  /** Along the body's axis, mm, positive towards the head; 0 without one. */
  offsetMm: number;
}

/** Less bone than this, ml of full density, is none to hold on to: two vertebrae have more. */
const minBoneMl = 15;
/** Starts along z that are refined, best of the coarse search first. */
const startCount = 6;
/**
 * Height of a lumbar vertebra with its disc: starts one and two of them up and down from the best
 * are always tried.
 */
const vertebraMm = 35;
/** A spine beside its place is a spine on ribs: starts this far to both sides are tried too. */
const sidewaysMm = 45;
/** Placements closer than this are refined as one. */
const sameMm = 20;
/**
 * Results closer than this are one level, on which the search came to rest in two places: no
 * vertebra with its disc is lower.
 */
const levelMm = 27;
/** Places of the rough refinement that are refined further. */
const mediumCount = 4;
/**
 * Turns (rotation vectors, radians) that each start is tried with: straight, tilted and rolled
 * patients.
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
 * Lung against bone: it tells thorax from pelvis, but its base moves with the breath by about a
 * vertebra, so it counts little where neighbouring levels are compared, and not at all in the last
 * step.
 */
const lungWeights = { coarse: 0.5, medium: 0.35, final: 0 };
/**
 * Starts this far up and down from the best place show whether the bones pull back to it; smaller
 * than a vertebra in a large patient, too.
 */
const nudgeMm = 30;
/** Back at the best place. */
const backMm = 12;
/** Bones further up or down than about this say less about where the kidneys are in a bent body. */
const localMm = 75;
/** The reference reaches about this far up and down. */
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
 * Looks for the reference in the patient: a search over all shifts on 24 mm cells, Gauss-Newton
 * from several starts on 12 mm cells, and for the best two on 6 mm cells.
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
        // The bones near the kidneys are missing, or look alike a vertebra away: the whole body
        // decides.
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

/** Made once for each reference. */
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
 * One and two vertebrae up and down, and half a body's width to both sides: where a search may have
 * stopped short.
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

/** @param mm along an axis of the reference, as it lies in the patient */
function shiftedAlong(similarity: Similarity, axis: number, mm: number): Similarity {
  const { rotation, scale, translation } = similarity;
  return {
    ...similarity,
    translation: translation.map((v, row) => v + mm * scale * rotation[3 * row + axis]) as Vec3,
  };
}

/** How far one place lies above another along the body's axis, mm. */
function heightAbove({ rotation, translation }: Similarity, other: Similarity): number {
  return other.translation.reduce(
    (sum, v, row) => sum + rotation[3 * row + 2] * (v - translation[row]),
    0,
  );
}

/** Best first, one for each place. */
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
