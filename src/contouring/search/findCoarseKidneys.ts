import { kidneySides, labelComponents } from '../../labels';
import type { KidneySide } from '../../labels';
import { partOfGrid, voxelVolumeMl } from '../../volume';
import type { Vec3, VolumeGeometry } from '../../volume/types';
import { cropValues } from '../fields/cropValues';
import { gridBounds } from '../fields/gridBounds';
import { largestPiece } from '../fields/largestPiece';
import { pasteValues } from '../fields/pasteValues';
import type { PatientBounds } from '../fields/patientBounds';
import type { ProbabilityField } from '../fields/probabilityField';

/** What hangs together at this probability belongs to one side. */
const connectedLevel = 0.1;
/** A smaller piece says nothing about where a kidney is. */
const minVolumeMl = 1.7;
/** A piece this large that the network gave to the wrong side is still a kidney. */
const minMisnamedMl = 20;
/** A kidney's centre is told to be beyond the midline only from this distance on. */
const midlineToleranceMm = 15;
/** Both sides in one piece, each at least so much of it: joined kidneys, not one with a wrong patch. */
const joinedShare = 0.25;

export interface CoarseKidney {
  /** Of its largest piece. */
  bounds: PatientBounds;
  /** Middle of these, LPS mm. */
  centre: Vec3;
  volumeMl: number;
  /** It reaches the outermost voxels of the box. */
  touchesBoxEdge: boolean;
  field: ProbabilityField;
}

export interface CoarseKidneys {
  right?: CoarseKidney;
  left?: CoarseKidney;
  /** The network's sides contradicted the anatomy; the anatomy was followed. */
  sidesExchanged: boolean;
}

/** One coarse pass, taken apart: the part of the box in which anything was seen. */
interface CoarsePass {
  /** That part. */
  box: VolumeGeometry;
  /** Axes along which it ends where the whole box does, below and above. */
  endsWithBox: { below: boolean[]; above: boolean[] };
  threshold: number;
  classes: Record<1 | 2, Float32Array>;
  /** Either kidney. */
  union: Float32Array;
  /** What hangs together, 0 outside. */
  components: Int32Array;
  /** Probability of each class in each component, summed up. */
  mass: Record<1 | 2, Float64Array>;
}

interface Candidate {
  /** Side by the network. */
  side: KidneySide;
  /** Component, and class within it where two kidneys are joined. */
  component: number;
  onlyClass?: 1 | 2;
  volumeMl: number;
  bounds: PatientBounds;
  centre: Vec3;
  touchesBoxEdge: boolean;
}

/**
 * The kidneys that the coarse pass saw. A piece belongs to one side as a whole, the one that the
 * network gave most of it; which of the two it is, is then checked by anatomy: the right kidney lies
 * to the right of the left one and not beyond the midline.
 *
 * @param probabilities [3, nz, ny, nx] of `box`: background, right, left
 * @param threshold kidney against background
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
  const part = partOfGrid(box, region);
  const count = whole.length;
  const crop = (of: Float32Array) => cropValues(of, box.dimensions, region);
  const classes = {
    1: crop(probabilities.subarray(count, 2 * count)),
    2: crop(probabilities.subarray(2 * count, 3 * count)),
  };
  const union = crop(whole);
  const connected = Uint8Array.from(union, (p) => (p > connectedLevel ? 1 : 0));
  const { components, sizes } = labelComponents(connected, part.dimensions);
  const mass = { 1: new Float64Array(sizes.length + 1), 2: new Float64Array(sizes.length + 1) };
  for (let n = 0; n < components.length; n++) {
    mass[1][components[n]] += classes[1][n];
    mass[2][components[n]] += classes[2][n];
  }
  const endsWithBox = {
    below: region.min.map((v) => v === 0),
    above: region.max.map((v, axis) => v === box.dimensions[axis] - 1),
  };
  const seen: CoarsePass = { box: part, endsWithBox, threshold, classes, union, components, mass };
  const minVoxels = minVolumeMl / voxelVolumeMl(box);
  const found = sizes.flatMap((size, n) => (size > minVoxels ? candidates(seen, n + 1) : []));
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

/** One kidney, or two where the network sees both sides in one piece, far from each other. */
function candidates(seen: CoarsePass, component: number): Candidate[] {
  const { mass } = seen;
  const [right, left] = [mass[1][component], mass[2][component]];
  if (Math.min(right, left) > joinedShare * (right + left)) {
    const parts = [candidate(seen, component, 1), candidate(seen, component, 2)];
    const [first, second] = parts;
    if (first && second && Math.abs(first.centre[0] - second.centre[0]) > 2 * midlineToleranceMm) {
      return [first, second];
    }
  }
  const whole = candidate(seen, component);
  return whole ? [whole] : [];
}

function candidate(seen: CoarsePass, component: number, onlyClass?: 1 | 2): Candidate | undefined {
  const { box, endsWithBox, threshold, classes, union, components, mass } = seen;
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

function chooseSides(
  pieces: Candidate[],
  midlineX: number,
): { chosen: Partial<Record<KidneySide, Candidate>>; sidesExchanged: boolean } {
  const largest = (of: Candidate[]) =>
    of.reduce<Candidate | undefined>(
      (best, piece) => (best && best.volumeMl >= piece.volumeMl ? best : piece),
      undefined,
    );
  const right = largest(pieces.filter(({ side }) => side === 'right'));
  const left = largest(pieces.filter(({ side }) => side === 'left'));
  if (right && left) {
    // LPS: x grows towards the patient's left.
    return right.centre[0] <= left.centre[0]
      ? { chosen: { right, left }, sidesExchanged: false }
      : { chosen: { right: left, left: right }, sidesExchanged: true };
  }
  const only = right ?? left;
  if (!only) {
    return { chosen: {}, sidesExchanged: false };
  }
  const sideOf = ({ side, centre }: Candidate): KidneySide => {
    const beyond = centre[0] - midlineX;
    return beyond > midlineToleranceMm ? 'left' : beyond < -midlineToleranceMm ? 'right' : side;
  };
  const itsSide = sideOf(only);
  const other = largest(
    pieces.filter(
      (piece) => piece !== only && piece.volumeMl >= minMisnamedMl && sideOf(piece) !== itsSide,
    ),
  );
  const chosen: Partial<Record<KidneySide, Candidate>> = { [itsSide]: only };
  if (other) {
    chosen[itsSide === 'right' ? 'left' : 'right'] = other;
  }
  return { chosen, sidesExchanged: itsSide !== only.side || other !== undefined };
}

/**
 * Probability of one kidney in the part that was taken apart: its piece, and the pieces that the network gave to the same side, so that
 * they are seen and reported. Faint values outside all pieces belong to both: they shape the borders.
 */
function fieldOf(
  { classes, union, components, mass }: CoarsePass,
  { side, component, onlyClass }: Candidate,
  other: Candidate | undefined,
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
