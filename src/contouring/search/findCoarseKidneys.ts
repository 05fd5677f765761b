import { kidneySides } from '../../labels';
import type { VolumeGeometry } from '../../volume/types';
import type { CoarseKidneys } from '../coarseKidneys';
import { gridBounds } from '../fields/gridBounds';
import { pasteValues } from '../fields/pasteValues';
import { chooseSides } from './chooseSides';
import { kidneyCandidates } from './kidneyCandidates';
import type { KidneyCandidate } from './kidneyCandidates';
import { takePassApart } from './takePassApart';
import type { CoarsePass } from './takePassApart';

/** Voxels connected at this probability belong to the same side. */
const connectedLevel = 0.1;

/**
 * The kidneys that the coarse pass found. A piece belongs to one side as a whole: the side to which
 * the network assigned most of it. Which of the two pieces is which kidney is then checked by
 * anatomy.
 * @param probabilities [3, nz, ny, nx] of `box`: background, right, left
 * @param threshold probability from which a voxel is kidney
 * @param midlineX LPS x of the body's midline, mm
 */
export function findCoarseKidneys(
  probabilities: Float32Array,
  box: VolumeGeometry,
  threshold: number,
  midlineX: number,
): CoarseKidneys {
  const whole = addSides(probabilities, box);
  const region = gridBounds(whole, box, box, connectedLevel);
  if (!region) {
    return { sidesExchanged: false };
  }
  const seen = takePassApart(probabilities, whole, { box, region, connectedLevel });
  const found = seen.sizes.flatMap((_, n) => kidneyCandidates(seen, n + 1, threshold));
  const { chosen, sidesExchanged } = chooseSides(found, midlineX);
  const result: CoarseKidneys = { sidesExchanged };
  for (const { side } of kidneySides) {
    const candidate = chosen[side];
    if (candidate) {
      const { bounds, centre, volumeMl, touchesBoxEdge } = candidate;
      const other = chosen[side === 'right' ? 'left' : 'right'];
      const kidney = Float32Array.from(whole);
      pasteValues(fieldOf(seen, candidate, other), kidney, box.dimensions, region);
      result[side] = { bounds, centre, volumeMl, touchesBoxEdge, field: { box, kidney } };
    }
  }
  return result;
}

/**
 * Probability of one kidney: its own piece, and the other pieces that the network assigned to the
 * same side, so that these are counted and reported. Low values outside all pieces are kept for
 * both kidneys, since they determine the shape of the borders.
 */
function fieldOf(
  { classes, union, components, mass }: CoarsePass,
  { side, component, onlyClass }: KidneyCandidate,
  other: KidneyCandidate | undefined,
): Float32Array {
  const isOwn = new Uint8Array(mass[1].length);
  for (let c = 1; c < isOwn.length; c++) {
    isOwn[c] = mass[1][c] >= mass[2][c] === (side === 'right') ? 1 : 0;
  }
  isOwn[0] = 1;
  if (other) {
    isOwn[other.component] = 0;
  }
  isOwn[component] = 1;
  const values = new Float32Array(union.length);
  for (let n = 0; n < values.length; n++) {
    if (isOwn[components[n]] === 1) {
      const isShared = onlyClass && components[n] === component;
      values[n] = isShared ? classes[onlyClass][n] : union[n];
    }
  }
  return values;
}

/** Probability of either kidney. */
function addSides(probabilities: Float32Array, { dimensions }: VolumeGeometry): Float32Array {
  const count = dimensions[0] * dimensions[1] * dimensions[2];
  const sum = new Float32Array(count);
  for (let n = 0; n < count; n++) {
    sum[n] = probabilities[count + n] + probabilities[2 * count + n];
  }
  return sum;
}
