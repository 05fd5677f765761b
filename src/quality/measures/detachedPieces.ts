import { keepLargestComponent } from '../../labels';
import type { IndexBounds, RemovedPieces } from '../../labels';
import type { Labelmap, Vec3 } from '../../volume/types';

/**
 * Pieces of a contour that are not connected to its largest piece. The labelmap is not changed.
 * @param bridge voxels, as indices into the labelmap's data, that connect parts although they are
 *   not drawn: the renal sinus between islands of parenchyma. They do not count towards any piece.
 */
export function detachedPieces(
  labelmap: Labelmap,
  label: number,
  { min, max }: IndexBounds,
  bridge: ArrayLike<number> = [],
): RemovedPieces {
  const [nx, ny] = labelmap.dimensions;
  const dimensions = [0, 1, 2].map((a) => max[a] - min[a] + 1) as Vec3;
  const [width, height, depth] = dimensions;
  const data = new Uint8Array(width * height * depth);
  for (let k = 0, n = 0; k < depth; k++) {
    for (let j = 0; j < height; j++, n += width) {
      const start = min[0] + nx * (min[1] + j + ny * (min[2] + k));
      data.set(labelmap.data.subarray(start, start + width), n);
    }
  }
  const crop = { ...labelmap, dimensions };
  if (bridge.length === 0) {
    return keepLargestComponent({ ...crop, data }, label);
  }
  const joined = data.slice();
  for (let m = 0; m < bridge.length; m++) {
    const voxel = bridge[m];
    const i = (voxel % nx) - min[0];
    const j = (Math.floor(voxel / nx) % ny) - min[1];
    const k = Math.floor(voxel / (nx * ny)) - min[2];
    const isInside = i >= 0 && j >= 0 && k >= 0 && i < width && j < height && k < depth;
    const n = i + width * (j + height * k);
    if (isInside && joined[n] === 0) {
      joined[n] = label;
    }
  }
  keepLargestComponent({ ...crop, data: joined }, label);
  // Only labelled voxels that do not belong to the largest piece are counted.
  const apart = data.map((value, n) => (value === label && joined[n] !== label ? 1 : 0));
  const voxels = apart.reduce((sum, value) => sum + value, 0);
  if (voxels === 0) {
    return { count: 0, voxels: 0 };
  }
  const { count } = keepLargestComponent({ ...crop, data: apart }, 1);
  return { count: count + 1, voxels };
}
