import { labelBounds } from '../labels';
import { indexToIndexMatrix } from '../volume';
import type { Labelmap, VolumeGeometry } from '../volume';

/**
 * Share of each voxel of a grid that a structure fills: every labelled voxel counts for the one
 * that its centre lies in. The sum is the structure's volume on any grid; on one finer than the
 * labelmap's some voxels hold all of a labelled one and others nothing, until it is smoothed.
 *
 * @param grid in the frame of the labelmap
 * @returns on the grid, i fastest
 */
export function coverageOf(
  labelmap: Labelmap,
  labels: readonly number[],
  grid: VolumeGeometry,
): Float32Array {
  const [nx, ny, nz] = grid.dimensions;
  const coverage = new Float32Array(nx * ny * nz);
  const m = indexToIndexMatrix(labelmap, grid);
  const [cx, cy] = labelmap.dimensions;
  const ml = ({ spacingMm: [x, y, z] }: VolumeGeometry): number => x * y * z;
  const part = ml(labelmap) / ml(grid);
  for (const label of labels) {
    const bounds = labelBounds(labelmap, label);
    if (!bounds) {
      continue;
    }
    const { min, max } = bounds;
    for (let k = min[2]; k <= max[2]; k++) {
      for (let j = min[1]; j <= max[1]; j++) {
        const row = cx * (j + cy * k);
        for (let i = min[0]; i <= max[0]; i++) {
          if (labelmap.data[row + i] !== label) {
            continue;
          }
          const u = Math.round(m[0] * i + m[1] * j + m[2] * k + m[3]);
          const v = Math.round(m[4] * i + m[5] * j + m[6] * k + m[7]);
          const w = Math.round(m[8] * i + m[9] * j + m[10] * k + m[11]);
          if (u >= 0 && v >= 0 && w >= 0 && u < nx && v < ny && w < nz) {
            coverage[u + nx * (v + ny * w)] += part;
          }
        }
      }
    }
  }
  return coverage;
}
