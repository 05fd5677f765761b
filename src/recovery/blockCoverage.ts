import { labelBounds } from '../labels';
import type { Labelmap } from '../volume';
import type { BlockGrid } from './blockGrid';

/**
 * Share of each block that a structure fills, 0 to 1.
 *
 * @param labelmap the one that the blocks were made of
 * @returns i fastest
 */
export function blockCoverage(labelmap: Labelmap, label: number, grid: BlockGrid): Float32Array {
  const [bx, by, bz] = grid.dimensions;
  const coverage = new Float32Array(bx * by * bz);
  const bounds = labelBounds(labelmap, label);
  if (!bounds) {
    return coverage;
  }
  const [nx, ny] = labelmap.dimensions;
  const { factors, firstVoxel } = grid;
  const part = 1 / (factors[0] * factors[1] * factors[2]);
  const from = bounds.min.map((v, axis) => Math.max(v, firstVoxel[axis]));
  const to = bounds.max.map((v, axis) =>
    Math.min(v, firstVoxel[axis] + factors[axis] * grid.dimensions[axis] - 1),
  );
  const column = Int32Array.from({ length: Math.max(0, to[0] - from[0] + 1) }, (_, n) =>
    Math.floor((from[0] + n - firstVoxel[0]) / factors[0]),
  );
  for (let k = from[2]; k <= to[2]; k++) {
    const slice = by * Math.floor((k - firstVoxel[2]) / factors[2]);
    for (let j = from[1]; j <= to[1]; j++) {
      const row = bx * (Math.floor((j - firstVoxel[1]) / factors[1]) + slice);
      const first = from[0] + nx * (j + ny * k);
      for (let n = 0; n < column.length; n++) {
        if (labelmap.data[first + n] === label) {
          coverage[row + column[n]] += part;
        }
      }
    }
  }
  return coverage;
}
