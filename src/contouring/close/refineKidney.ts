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

/** Looks taken at most. */
const maxPasses = 3;
/**
 * What comes closer to the outermost voxels than this is looked at again in a larger or better
 * placed box.
 */
const clearVoxels = 2;
/** How far a box that can grow goes on where the kidney comes that close, mm. */
const reachMm = 60;
/** A box of the same size moved less than this along every axis would not see anything new. */
const settledMm = 5;

export interface RefineKidneyOptions extends Pick<StageSteps, 'checkCancelled'> {
  side: KidneySide;
  spec: NetworkSpec;
  engine: NetworkEngine;
  /** Kidney against background. */
  threshold: number;
  /** Where the coarse pass saw the other kidney. */
  other?: CoarseKidney;
}

export interface RefineKidneyResult extends IsolatedKidney {
  /** The box of the last look. */
  box: VolumeGeometry;
  /** 1, or more where the kidney came close to the edge of the first box. */
  passes: number;
}

/**
 * A close look at one kidney, around where the coarse pass saw it; a left kidney is shown to the
 * network as a right one. Where it comes close to the edge of the box, another look is taken around
 * what was seen, in a box of the network's full size or larger; where the kidney still reaches its
 * edge, the coarse pass fills in beyond.
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
    // Of kidneys that hang together only this one's own part asks for a larger box.
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

/** The largest piece, without what the coarse pass gave to the other kidney. */
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

/** The kidney reaches the outermost so many voxels, so that some of it may lie beyond. */
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

/** What was seen, and more of the patient where it comes close to the edge of its box. */
function boundsBeyond({ field: { box }, piece }: Look): PatientBounds {
  const { bounds, patientBounds } = piece!;
  const min = [...patientBounds.min] as Vec3;
  const max = [...patientBounds.max] as Vec3;
  for (let axis = 0; axis < 3; axis++) {
    const isLow = bounds.min[axis] < clearVoxels;
    const isHigh = bounds.max[axis] >= box.dimensions[axis] - clearVoxels;
    // The box's axes are the patient's, the first one perhaps the other way round.
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
