import type { KidneySide } from '../labels';
import { indexToPatient } from '../volume';
import type { Vec3, Volume, VolumeGeometry } from '../volume/types';
import { createBoxGeometry } from './createBoxGeometry';
import { extendField } from './extendField';
import type { CoarseKidney } from './findCoarseKidneys';
import { largestPiece } from './largestPiece';
import type { Piece } from './largestPiece';
import type { NetworkEngine } from './networkEngine';
import type { NetworkSpec } from './networkSpec';
import { interpolateOnGrid } from './interpolateOnGrid';
import { isolateKidney } from './isolateKidney';
import type { IsolatedKidney } from './isolateKidney';
import type { ProbabilityField } from './probabilityField';
import { runNetwork } from './runNetwork';

export interface RefineKidneyOptions {
  side: KidneySide;
  spec: NetworkSpec;
  engine: NetworkEngine;
  /** Kidney against background. */
  threshold: number;
  /** Where the coarse pass saw the other kidney. */
  other?: CoarseKidney;
  /** Called before each pass; throws to stop. */
  checkCancelled?: () => void;
}

export interface RefineKidneyResult extends IsolatedKidney {
  /** The box of the last look. */
  box: VolumeGeometry;
  /** 1, or 2 where the kidney reached the edge of the first box. */
  passes: number;
}

/**
 * A close look at one kidney, centred on where the coarse pass saw it; a left kidney is shown to the
 * network as a right one. Where it reaches the edge of the box, a second look is taken with the box
 * centred on what was seen; where it still does, the coarse pass fills in beyond the box.
 */
export async function refineKidney(
  ct: Volume,
  coarse: CoarseKidney,
  { side, spec, engine, threshold, other, checkCancelled }: RefineKidneyOptions,
): Promise<RefineKidneyResult> {
  const look = async (centre: Vec3): Promise<Look> => {
    checkCancelled?.();
    const box = createBoxGeometry(centre, spec, side === 'left');
    const probabilities = await runNetwork(ct, box, spec, engine);
    const field = fieldOf(probabilities, box);
    const mask = Uint8Array.from(field.kidney, (p) => (p > threshold ? 1 : 0));
    return { field, piece: largestPiece(mask, box.dimensions) };
  };
  let seen = await look(coarse.centre);
  let passes = 1;
  if (touchesEdge(seen)) {
    const { min, max } = seen.piece!.bounds;
    const middle = min.map((v, axis) => (v + max[axis]) / 2) as Vec3;
    const again = await look(indexToPatient(seen.field.box, middle));
    passes = 2;
    if ((again.piece?.voxels ?? 0) >= seen.piece!.voxels || !touchesEdge(again)) {
      seen = again;
    }
  }
  const { field } = seen;
  const whole = touchesEdge(seen) ? extendField(field, coarse.field, threshold / 2) : field;
  const otherKidney = other && onBox(other.field, whole.box);
  return { ...isolateKidney(whole, threshold, otherKidney), box: field.box, passes };
}

function onBox({ kidney, box }: ProbabilityField, grid: VolumeGeometry): Float32Array {
  const max = grid.dimensions.map((n) => n - 1) as Vec3;
  return interpolateOnGrid(kidney, box, grid, { min: [0, 0, 0], max });
}

interface Look {
  field: ProbabilityField;
  piece?: Piece;
}

/** The kidney reaches the outermost voxels, so that some of it may lie beyond. */
function touchesEdge({ field, piece }: Look): boolean {
  return (
    piece !== undefined &&
    [0, 1, 2].some(
      (axis) =>
        piece.bounds.min[axis] === 0 || piece.bounds.max[axis] === field.box.dimensions[axis] - 1,
    )
  );
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
