import { labelComponents, largestComponent } from '../../labels';
import type { IndexBounds } from '../../labels';
import { indexToPatientMatrix } from '../../volume';
import type { Vec3, VolumeGeometry } from '../../volume/types';
import type { PatientBounds } from './patientBounds';

export interface Piece {
  voxels: number;
  bounds: IndexBounds;
  /** Bounds along the patient's axes, also where the box is rotated against them. */
  patientBounds: PatientBounds;
}

/**
 * The largest 6-connected piece of a mask on a box.
 * @param mask non-zero where foreground, x fastest
 */
export function largestPiece(mask: Uint8Array, box: VolumeGeometry): Piece | undefined {
  const { components, sizes } = labelComponents(mask, box.dimensions);
  const number = largestComponent(sizes);
  if (number === 0) {
    return undefined;
  }
  const [nx, ny, nz] = box.dimensions;
  const m = indexToPatientMatrix(box);
  const min: Vec3 = [nx, ny, nz];
  const max: Vec3 = [-1, -1, -1];
  const low: Vec3 = [Infinity, Infinity, Infinity];
  const high: Vec3 = [-Infinity, -Infinity, -Infinity];
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      const row = nx * (j + ny * k);
      // The two ends of a row are enough for the bounds: the voxels between them lie between these
      // points in the patient as well.
      let first = 0;
      while (first < nx && components[row + first] !== number) {
        first++;
      }
      if (first === nx) {
        continue;
      }
      let last = nx - 1;
      while (components[row + last] !== number) {
        last--;
      }
      min[0] = Math.min(min[0], first);
      max[0] = Math.max(max[0], last);
      min[1] = Math.min(min[1], j);
      max[1] = Math.max(max[1], j);
      min[2] = Math.min(min[2], k);
      max[2] = k;
      for (let axis = 0; axis < 3; axis++) {
        const rest = m[4 * axis + 1] * j + m[4 * axis + 2] * k + m[4 * axis + 3];
        const ends = [m[4 * axis] * first + rest, m[4 * axis] * last + rest];
        low[axis] = Math.min(low[axis], ends[0], ends[1]);
        high[axis] = Math.max(high[axis], ends[0], ends[1]);
      }
    }
  }
  return {
    voxels: sizes[number - 1],
    bounds: { min, max },
    patientBounds: { min: low, max: high },
  };
}
