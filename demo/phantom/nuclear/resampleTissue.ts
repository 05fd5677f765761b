import type { Volume, VolumeGeometry } from '../../../src/volume/types';

const { floor, round } = Math;

const subPoints = [-1 / 3, 0, 1 / 3];

/**
 * Mean over each target voxel (27 points, nearest voxel of the source) of a value looked up by
 * tissue. Both grids are axial. Outside the source the value is 0.
 */
export function resampleTissue(
  tissue: Volume<Uint8Array>,
  valueOf: Float64Array,
  target: VolumeGeometry,
): Float32Array {
  const [xs, ys, zs] = ([0, 1, 2] as const).map((axis) => sourceIndices(tissue, target, axis));
  const [nx, ny, nz] = target.dimensions;
  const [sx, sy] = tissue.dimensions;
  const out = new Float32Array(nx * ny * nz);
  for (let k = 0; k < nz; k += 1) {
    for (let j = 0; j < ny; j += 1) {
      const rows: number[] = [];
      for (let c = 3 * k; c < 3 * k + 3; c += 1) {
        for (let b = 3 * j; b < 3 * j + 3; b += 1) {
          if (zs[c] >= 0 && ys[b] >= 0) {
            rows.push(sx * (ys[b] + sy * zs[c]));
          }
        }
      }
      for (let i = 0; i < nx; i += 1) {
        out[i + nx * (j + ny * k)] = sumOverRows(tissue.data, valueOf, rows, xs, 3 * i) / 27;
      }
    }
  }
  return out;
}

/** Voxel of the source for three points a voxel of the target, -1 outside. */
function sourceIndices(
  source: VolumeGeometry,
  target: VolumeGeometry,
  axis: 0 | 1 | 2,
): Int32Array {
  return Int32Array.from({ length: 3 * target.dimensions[axis] }, (_, n) => {
    const place = floor(n / 3) + subPoints[n % 3];
    const mm = target.imagePositionPatient[axis] + place * target.spacingMm[axis];
    const at = round((mm - source.imagePositionPatient[axis]) / source.spacingMm[axis]);
    return at >= 0 && at < source.dimensions[axis] ? at : -1;
  });
}

/** @param rows where each row of the source starts; three columns of each from `xs[first]` on */
function sumOverRows(
  data: Uint8Array,
  valueOf: Float64Array,
  rows: readonly number[],
  xs: Int32Array,
  first: number,
): number {
  let sum = 0;
  for (let n = 0; n < rows.length; n += 1) {
    for (let a = first; a < first + 3; a += 1) {
      if (xs[a] >= 0) {
        sum += valueOf[data[xs[a] + rows[n]]];
      }
    }
  }
  return sum;
}
