import type { KidneySide } from '../../labels';
import { voxelVolumeMl } from '../../volume';
import type { Vec3 } from '../../volume/types';
import type { CoarseKidney } from '../coarseKidneys';
import { largestPiece } from '../fields/largestPiece';
import type { CoarsePass } from './takePassApart';

/** A smaller piece does not indicate where a kidney lies. */
const minVolumeMl = 1.7;
/**
 * A piece with at least this share of each side is two joined kidneys. With less it is one kidney
 * with a wrongly labelled patch.
 */
const joinedShare = 0.25;
/** Kidneys closer to each other than this from left to right are not separated. */
const leastApartMm = 30;

export interface KidneyCandidate extends Omit<CoarseKidney, 'field'> {
  /** The side that the network assigned. */
  side: KidneySide;
  /** Component, and the class within it where two kidneys are joined. */
  component: number;
  onlyClass?: 1 | 2;
}

/**
 * What a component of a coarse pass can be: no kidney, one kidney, or two where the network sees
 * both sides in one piece, far from each other.
 * @param threshold probability from which a voxel is kidney
 */
export function kidneyCandidates(
  seen: CoarsePass,
  component: number,
  threshold: number,
): KidneyCandidate[] {
  const { box, sizes, mass } = seen;
  if (sizes[component - 1] <= minVolumeMl / voxelVolumeMl(box)) {
    return [];
  }
  const [right, left] = [mass[1][component], mass[2][component]];
  if (Math.min(right, left) > joinedShare * (right + left)) {
    const parts = [
      candidate(seen, component, threshold, 1),
      candidate(seen, component, threshold, 2),
    ];
    const [first, second] = parts;
    if (first && second && Math.abs(first.centre[0] - second.centre[0]) > leastApartMm) {
      return [first, second];
    }
  }
  const whole = candidate(seen, component, threshold);
  return whole ? [whole] : [];
}

function candidate(
  seen: CoarsePass,
  component: number,
  threshold: number,
  onlyClass?: 1 | 2,
): KidneyCandidate | undefined {
  const { box, endsWithBox, classes, union, components, mass } = seen;
  const values = onlyClass ? classes[onlyClass] : union;
  const mask = new Uint8Array(components.length);
  for (let n = 0; n < mask.length; n++) {
    mask[n] = components[n] === component && values[n] > threshold ? 1 : 0;
  }
  const piece = largestPiece(mask, box);
  const volumeMl = (piece?.voxels ?? 0) * voxelVolumeMl(box);
  if (!piece || volumeMl < minVolumeMl) {
    return undefined;
  }
  const { bounds, patientBounds } = piece;
  const isRight = onlyClass ? onlyClass === 1 : mass[1][component] >= mass[2][component];
  return {
    side: isRight ? 'right' : 'left',
    component,
    onlyClass,
    volumeMl,
    bounds: patientBounds,
    centre: patientBounds.min.map((v, axis) => (v + patientBounds.max[axis]) / 2) as Vec3,
    touchesBoxEdge: [0, 1, 2].some(
      (axis) =>
        (endsWithBox.below[axis] && bounds.min[axis] === 0) ||
        (endsWithBox.above[axis] && bounds.max[axis] === box.dimensions[axis] - 1),
    ),
  };
}
