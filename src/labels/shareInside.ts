import { indexToIndexMatrix } from '../volume';
import type { Labelmap } from '../volume';

/**
 * Which share of a structure's voxels has its centre in any structure of another labelmap.
 * @param other in the same frame; its grid may be another
 * @returns 0 to 1; 0 for a structure without voxels
 */
export function shareInside(labelmap: Labelmap, label: number, other: Labelmap): number {
  const m = indexToIndexMatrix(labelmap, other);
  const [nx, ny] = labelmap.dimensions;
  const [ox, oy, oz] = other.dimensions;
  let voxels = 0;
  let inside = 0;
  for (let n = labelmap.data.indexOf(label); n >= 0; n = labelmap.data.indexOf(label, n + 1)) {
    const i = n % nx;
    const j = Math.floor(n / nx) % ny;
    const k = Math.floor(n / (nx * ny));
    const x = Math.round(m[0] * i + m[1] * j + m[2] * k + m[3]);
    const y = Math.round(m[4] * i + m[5] * j + m[6] * k + m[7]);
    const z = Math.round(m[8] * i + m[9] * j + m[10] * k + m[11]);
    const isOn = x >= 0 && y >= 0 && z >= 0 && x < ox && y < oy && z < oz;
    voxels++;
    inside += isOn && other.data[x + ox * (y + oy * z)] !== 0 ? 1 : 0;
  }
  return voxels > 0 ? inside / voxels : 0;
}
