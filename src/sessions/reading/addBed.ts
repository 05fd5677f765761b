import type { Affine, Volume, VolumeGeometry } from '../../volume';

/** The weighted sum of the beds so far, and of their weights; one value a voxel. */
export interface BedSum {
  data: Float32Array;
  weights: Float32Array;
}

/** An index this far outside still is on the outermost voxel: rounding of positions. */
const edgeTolerance = 0.02;

/**
 * Adds a bed to the joined image. Its weight falls to its two ends, so that overlapping beds fade
 * into each other.
 * @param toBed index of the joined image to index of the bed
 * @returns sums over the voxels that earlier beds have, too: what they held, and what this one does
 */
export function addBed(
  sum: BedSum,
  geometry: VolumeGeometry,
  bed: Volume<Float32Array>,
  toBed: Affine,
): { below: number; own: number } {
  const [nx, ny, nz] = geometry.dimensions;
  const slices = bed.dimensions[2];
  const common = { below: 0, own: 0 };
  for (let k = 0, n = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++, n++) {
        const x = toBed[0] * i + toBed[1] * j + toBed[2] * k + toBed[3];
        const y = toBed[4] * i + toBed[5] * j + toBed[6] * k + toBed[7];
        const z = toBed[8] * i + toBed[9] * j + toBed[10] * k + toBed[11];
        const value = sampleLinear(bed, x, y, z);
        if (Number.isNaN(value)) {
          continue;
        }
        const weight = Math.max(0, Math.min(z, slices - 1 - z)) + 0.5;
        if (sum.weights[n] > 0) {
          common.below += sum.data[n] / sum.weights[n];
          common.own += value;
        }
        sum.data[n] += weight * value;
        sum.weights[n] += weight;
      }
    }
  }
  return common;
}

/** NaN outside. */
function sampleLinear(
  { data, dimensions: [nx, ny, nz] }: Volume<Float32Array>,
  x: number,
  y: number,
  z: number,
): number {
  const isInside =
    x >= -edgeTolerance &&
    y >= -edgeTolerance &&
    z >= -edgeTolerance &&
    x <= nx - 1 + edgeTolerance &&
    y <= ny - 1 + edgeTolerance &&
    z <= nz - 1 + edgeTolerance;
  if (!isInside) {
    return NaN;
  }
  const i = Math.min(Math.max(Math.floor(x), 0), nx - 1);
  const j = Math.min(Math.max(Math.floor(y), 0), ny - 1);
  const k = Math.min(Math.max(Math.floor(z), 0), nz - 1);
  const fx = Math.min(Math.max(x - i, 0), 1);
  const fy = Math.min(Math.max(y - j, 0), 1);
  const fz = Math.min(Math.max(z - k, 0), 1);
  const at = i + nx * (j + ny * k);
  const [right, below, above] = [i + 1 < nx ? 1 : 0, j + 1 < ny ? nx : 0, k + 1 < nz ? nx * ny : 0];
  const row = (start: number) => data[start] + fx * (data[start + right] - data[start]);
  const plane = (start: number) => row(start) + fy * (row(start + below) - row(start));
  return plane(at) + fz * (plane(at + above) - plane(at));
}
