import type { Vec3 } from '../volume/types';
import type { AnatomyMaps } from './anatomyMaps';
import { leastMargins } from './leastMargins';
import type { RegisterMapsResult } from './registerMaps';
import type { RigidAlignment } from './rigidAlignment';

/** An alignment below these values is not relied on. Measured in docs/alignment.md. */
const minLikeness = 0.6;
const minOverlap = 0.45;
const minCoveredShare = 0.28;
const sizeLimits = [0.72, 1.35];
const maxTurn = 0.6;

/**
 * Turns the places that the search found into an alignment, with its confidence.
 * @returns undefined where the search found no place
 */
export function judgeAlignment(
  { placements: [best, second], rankTurnedOver, neighbour }: RegisterMapsResult,
  maps: AnatomyMaps,
): Omit<RigidAlignment, 'timingsMs'> | undefined {
  if (!best) {
    return undefined;
  }
  const { rotation: r, scale, translation: t } = best.similarity;
  const marginToSecond = second ? best.rank - second.rank : 1;
  const turn = Math.acos(Math.min(1, (r[0] + r[4] + r[8] - 1) / 2));
  const isSure =
    best.score >= minLikeness &&
    isInside(maps, t) &&
    best.boneOverlap >= minOverlap &&
    best.coveredShare >= minCoveredShare &&
    marginToSecond >= leastMargins.second &&
    rankTurnedOver < best.rank &&
    scale > sizeLimits[0] &&
    scale < sizeLimits[1] &&
    turn < maxTurn;
  return {
    referenceToPatient: [
      ...[r[0], r[1], r[2], t[0]],
      ...[r[3], r[4], r[5], t[1]],
      ...[r[6], r[7], r[8], t[2]],
      ...[0, 0, 0, 1],
    ],
    boneOverlap: best.boneOverlap,
    likeness: best.score,
    marginToSecond,
    secondOffsetMm: second
      ? (second.similarity.translation.map((v, axis) => v - t[axis]) as Vec3)
      : [0, 0, 0],
    marginToNeighbour: neighbour.margin,
    neighbourOffsetMm: neighbour.offsetMm,
    confidence: !isSure ? 'low' : neighbour.margin < leastMargins.neighbour ? 'medium' : 'high',
    sizeRatio: scale,
    coveredShare: best.coveredShare,
  };
}

/** True where the kidneys' midpoint lies in the scan. */
function isInside({ geometry }: AnatomyMaps, point: Vec3): boolean {
  const { dimensions, spacingMm, imagePositionPatient } = geometry;
  return point.every((v, axis) => {
    const index = (v - imagePositionPatient[axis]) / spacingMm[axis];
    return index >= 0 && index <= dimensions[axis] - 1;
  });
}
