import type { KidneySide } from '../../labels';
import { runNetwork } from '../../network';
import type { NetworkEngine, NetworkSpec } from '../../network';
import type { Vec3, Volume, VolumeGeometry } from '../../volume/types';
import type { CoarseKidney } from '../coarseKidneys';
import { interpolateOnGrid } from '../fields/interpolateOnGrid';
import { largestPiece } from '../fields/largestPiece';
import type { Piece } from '../fields/largestPiece';
import type { PatientBounds } from '../fields/patientBounds';
import type { ProbabilityField } from '../fields/probabilityField';
import type { StageSteps } from '../stageSteps';
import { extendField } from './extendField';
import { isolateKidney } from './isolateKidney';
import type { IsolatedKidney } from './isolateKidney';
import { refineBox } from './refineBox';

/** Largest number of looks. */
const maxPasses = 3;
/**
 * Another look is taken, in a larger or better placed box, where the kidney comes closer to the
 * outermost voxels than this.
 */
const clearVoxels = 2;
/** How far a box that can grow is extended where the kidney comes that close, mm. */
const reachMm = 60;
/**
 * A box of the same size that would move by less than this along every axis shows nothing new, mm.
 */
const settledMm = 5;

export interface RefineKidneyOptions extends Pick<StageSteps, 'checkCancelled'> {
  side: KidneySide;
  spec: NetworkSpec;
  engine: NetworkEngine;
  /** Probability from which a voxel is kidney. */
  threshold: number;
  /** The other kidney as the coarse pass found it. */
  other?: CoarseKidney;
}

export interface RefineKidneyResult extends IsolatedKidney {
  /** The box of the last look. */
  box: VolumeGeometry;
  /** Number of looks: 1, or more where the kidney came close to the edge of the first box. */
  passes: number;
}

/**
 * Takes a close look at one kidney, at the place where the coarse pass found it. A left kidney is
 * mirrored, so that the network always sees a right one. Where the kidney comes close to the edge
 * of the box, another look is taken around what was found, in a box of the network's full size or
 * larger. Where the kidney still reaches the edge, the coarse pass's probability is used beyond it.
 */
export async function refineKidney(
  ct: Volume,
  coarse: CoarseKidney,
  { side, spec, engine, threshold, other, checkCancelled }: RefineKidneyOptions,
): Promise<RefineKidneyResult> {
  const isMirrored = side === 'left';
  const look = async (box: VolumeGeometry): Promise<Look> => {
    checkCancelled?.();
    const probabilities = await runNetwork(ct, box, spec, engine);
    const field = fieldOf(probabilities, box);
    const seen = { field, piece: pieceAbove(threshold, field) };
    // Where two kidneys are joined, only this one's own part counts for whether a larger box is
    // needed.
    return other && comesWithin(clearVoxels, seen)
      ? { field, piece: pieceAbove(threshold, field, onBox(other.field, box)) }
      : seen;
  };
  let seen = await look(refineBox(coarse.bounds, spec, { isMirrored }));
  let passes = 1;
  while (passes < maxPasses && comesWithin(clearVoxels, seen)) {
    const atLeast = spec.input.dimensions;
    const bounds = spec.input.dimensionStep ? boundsBeyond(seen) : seen.piece!.patientBounds;
    const box = refineBox(bounds, spec, { isMirrored, atLeast });
    if (isSettled(box, seen.field.box)) {
      break;
    }
    const again = await look(box);
    passes++;
    if (again.piece && again.piece.voxels < seen.piece!.voxels && comesWithin(1, again)) {
      break;
    }
    seen = again;
  }
  const { field } = seen;
  const whole = comesWithin(1, seen) ? extendField(field, coarse.field, threshold / 2) : field;
  const otherKidney = other && onBox(other.field, whole.box);
  return { ...isolateKidney(whole, threshold, otherKidney), box: field.box, passes };
}

function onBox({ kidney, box }: ProbabilityField, grid: VolumeGeometry): Float32Array {
  const max = grid.dimensions.map((n) => n - 1) as Vec3;
  return interpolateOnGrid(kidney, box, grid, { min: [0, 0, 0], max });
}

/** The largest piece, without the voxels that the coarse pass assigned to the other kidney. */
function pieceAbove(
  threshold: number,
  { kidney, box }: ProbabilityField,
  otherKidney?: Float32Array,
): Piece | undefined {
  const mask = new Uint8Array(kidney.length);
  for (let n = 0; n < mask.length; n++) {
    mask[n] = kidney[n] > threshold && !(otherKidney && otherKidney[n] > threshold) ? 1 : 0;
  }
  return largestPiece(mask, box);
}

interface Look {
  field: ProbabilityField;
  piece?: Piece;
}

/**
 * True where the kidney reaches this many of the outermost voxels, so that part of it may lie
 * beyond.
 */
function comesWithin(voxels: number, { field, piece }: Look): boolean {
  return (
    piece !== undefined &&
    [0, 1, 2].some(
      (axis) =>
        piece.bounds.min[axis] < voxels ||
        piece.bounds.max[axis] >= field.box.dimensions[axis] - voxels,
    )
  );
}

/** Bounds of the kidney found, extended where it comes close to the edge of its box. */
function boundsBeyond({ field: { box }, piece }: Look): PatientBounds {
  const { bounds, patientBounds } = piece!;
  const min = [...patientBounds.min] as Vec3;
  const max = [...patientBounds.max] as Vec3;
  for (let axis = 0; axis < 3; axis++) {
    const isLow = bounds.min[axis] < clearVoxels;
    const isHigh = bounds.max[axis] >= box.dimensions[axis] - clearVoxels;
    // The box's axes are the patient's; the first one may point the opposite way.
    const isReversed = box.direction[4 * axis] < 0;
    min[axis] -= (isReversed ? isHigh : isLow) ? reachMm : 0;
    max[axis] += (isReversed ? isLow : isHigh) ? reachMm : 0;
  }
  return { min, max };
}

function isSettled(next: VolumeGeometry, last: VolumeGeometry): boolean {
  return next.dimensions.every((n, axis) => {
    const moved = next.imagePositionPatient[axis] - last.imagePositionPatient[axis];
    return n === last.dimensions[axis] && Math.abs(moved) < settledMm;
  });
}

function fieldOf(probabilities: Float32Array, box: VolumeGeometry): ProbabilityField {
  const count = box.dimensions[0] * box.dimensions[1] * box.dimensions[2];
  const kidney = probabilities.slice(count, 2 * count);
  const sinus = probabilities.subarray(2 * count, 3 * count);
  for (let n = 0; n < count; n++) {
    kidney[n] += sinus[n];
  }
  return { box, kidney, sinus };
}
