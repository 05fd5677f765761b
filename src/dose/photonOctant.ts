import type { Vec3 } from '../volume';
import { interpolate } from './interpolate';
import type { PointKernel } from './pointKernel';

/** Places and weights of a displacement along one axis, in voxels. */
interface Nodes {
  at: number[];
  weights: number[];
}

/** Two points of the same spread as the displacement between two even boxes, 1/6. */
const farNodes: Nodes = { at: [-Math.sqrt(1 / 6), Math.sqrt(1 / 6)], weights: [0.5, 0.5] };
const nearNodes = evenNodes(4);
const nextNodes = evenNodes(12);

/**
 * Photon energy that a decay somewhere in one voxel leaves in another, keV, for every offset of an
 * octant: the mean over both voxels.
 * @param halfWidths of the octant; i fastest
 */
export function photonOctant(
  { photonRadiiMm, photonKeVPerMm }: Pick<PointKernel, 'photonRadiiMm' | 'photonKeVPerMm'>,
  spacingMm: Vec3,
  [hi, hj, hk]: Vec3,
): Float64Array {
  const [si, sj, sk] = spacingMm;
  const voxelMm3 = si * sj * sk;
  const octant = new Float64Array((hi + 1) * (hj + 1) * (hk + 1));
  let n = 0;
  for (let k = 0; k <= hk; k++) {
    for (let j = 0; j <= hj; j++) {
      for (let i = 0; i <= hi; i++) {
        const farthest = Math.max(i, j, k);
        const { at, weights } = farthest > 3 ? farNodes : farthest > 1 ? nearNodes : nextNodes;
        let sum = 0;
        for (let c = 0; c < at.length; c++) {
          const z2 = ((k + at[c]) * sk) ** 2;
          for (let b = 0; b < at.length; b++) {
            const y2 = ((j + at[b]) * sj) ** 2 + z2;
            const weight = weights[b] * weights[c];
            for (let a = 0; a < at.length; a++) {
              const r2 = ((i + at[a]) * si) ** 2 + y2;
              sum +=
                (weight * weights[a] * interpolate(photonRadiiMm, photonKeVPerMm, Math.sqrt(r2))) /
                r2;
            }
          }
        }
        octant[n++] = (sum * voxelMm3) / (4 * Math.PI);
      }
    }
  }
  return octant;
}

/** Displacements between two boxes have the density 1 - |u|. */
function evenNodes(parts: number): Nodes {
  const at = Array.from({ length: 2 * parts }, (_, n) => (n + 0.5) / parts - 1);
  const weights = at.map((u) => (1 - Math.abs(u)) / parts);
  return { at, weights };
}
