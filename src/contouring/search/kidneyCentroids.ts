import { kidneySides, labelComponents, largestComponent } from '../../labels';
import { indexToPatient } from '../../volume';
import type { Vec3, VolumeGeometry } from '../../volume/types';

/** Fewer voxels of the coarse box than this (1.7 ml) say nothing about where a kidney is. */
const minVoxels = 50;

export interface CoarseKidneys {
  /** Centroid of the largest piece, LPS mm; missing where the side has too few voxels. */
  right?: Vec3;
  left?: Vec3;
  /** Voxels won by each class in the box. */
  voxels: { right: number; left: number };
}

/**
 * Where a network pass sees the kidneys, on its own grid.
 *
 * @param probabilities [3, nz, ny, nx] of `box`
 */
export function kidneyCentroids(probabilities: Float32Array, box: VolumeGeometry): CoarseKidneys {
  const count = box.dimensions[0] * box.dimensions[1] * box.dimensions[2];
  const result: CoarseKidneys = { voxels: { right: 0, left: 0 } };
  for (const { side, label } of kidneySides) {
    const mask = new Uint8Array(count);
    for (let n = 0; n < count; n++) {
      const p = probabilities[label * count + n];
      const other = probabilities[(3 - label) * count + n];
      // A tie of the sides goes to the right one, as in probabilitiesToLabels.
      if (p > probabilities[n] && (label === 1 ? p >= other : p > other)) {
        mask[n] = 1;
        result.voxels[side]++;
      }
    }
    if (result.voxels[side] <= minVoxels) {
      continue;
    }
    const { components, sizes } = labelComponents(mask, box.dimensions);
    result[side] = centroid(components, largestComponent(sizes), box);
  }
  return result;
}

function centroid(components: Int32Array, number: number, box: VolumeGeometry): Vec3 {
  const [nx, ny, nz] = box.dimensions;
  const sum: Vec3 = [0, 0, 0];
  let voxels = 0;
  for (let k = 0, n = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++, n++) {
        if (components[n] === number) {
          sum[0] += i;
          sum[1] += j;
          sum[2] += k;
          voxels++;
        }
      }
    }
  }
  return indexToPatient(box, sum.map((s) => s / voxels) as Vec3);
}
