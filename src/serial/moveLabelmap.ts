import { composeAffine, indexToPatientMatrix } from '../volume';
import type { Affine, Direction, Labelmap } from '../volume';

/**
 * The same contours elsewhere; the voxels are shared.
 * @param move rigid, LPS mm
 */
export function moveLabelmap(labelmap: Labelmap, move: Affine): Labelmap {
  const m = composeAffine(indexToPatientMatrix(labelmap), move);
  const direction = [0, 1, 2].flatMap((axis) =>
    [0, 1, 2].map((row) => m[4 * row + axis] / labelmap.spacingMm[axis]),
  ) as Direction;
  return { ...labelmap, imagePositionPatient: [m[3], m[7], m[11]], direction };
}
