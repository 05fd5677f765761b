import { indexToIndexMatrix } from '../volume';
import type { Labelmap, VolumeGeometry } from '../volume';

/**
 * Visits each voxel of a structure with the voxel of another grid that its centre lies in.
 * @param grid in the same frame of reference
 * @param visit gets the index into the other grid's data; -1 where the centre lies beyond it
 */
export function visitOnGrid(
  labelmap: Labelmap,
  label: number,
  grid: VolumeGeometry,
  visit: (n: number) => void,
): void {
  const m = indexToIndexMatrix(labelmap, grid);
  const [nx, ny] = labelmap.dimensions;
  const [ox, oy, oz] = grid.dimensions;
  const { data } = labelmap;
  for (let n = data.indexOf(label); n >= 0; n = data.indexOf(label, n + 1)) {
    const i = n % nx;
    const j = Math.floor(n / nx) % ny;
    const k = Math.floor(n / (nx * ny));
    const x = Math.round(m[0] * i + m[1] * j + m[2] * k + m[3]);
    const y = Math.round(m[4] * i + m[5] * j + m[6] * k + m[7]);
    const z = Math.round(m[8] * i + m[9] * j + m[10] * k + m[11]);
    const isOn = x >= 0 && y >= 0 && z >= 0 && x < ox && y < oy && z < oz;
    visit(isOn ? x + ox * (y + oy * z) : -1);
  }
}
