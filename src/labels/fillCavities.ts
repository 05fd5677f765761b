import { voxelVolumeMl } from '../volume';
import type { Labelmap, Vec3 } from '../volume/types';
import type { IndexBounds } from './indexBounds';
import { labelBounds } from './labelBounds';
import { labelComponents } from './labelComponents';

/**
 * Gives a label the small cavities that it encloses on all sides, in place. Cavities larger than
 * `mostMl`, those open to the outside and those that hold another label stay.
 * @param region limits the search, where it is known that nothing is labelled outside it
 * @returns number of voxels filled
 */
export function fillCavities(
  labelmap: Labelmap,
  label: number,
  mostMl: number,
  region?: IndexBounds,
): number {
  const bounds = labelBounds(labelmap, label, region);
  if (!bounds) {
    return 0;
  }
  const { min, max } = bounds;
  const size = min.map((v, axis) => max[axis] - v + 1) as Vec3;
  const [width, height, depth] = size;
  const voxels = voxelsWithin(labelmap, bounds);
  const empty = Uint8Array.from(voxels, (voxel) => (labelmap.data[voxel] === label ? 0 : 1));
  const { components, sizes } = labelComponents(empty, size);
  const most = mostMl / voxelVolumeMl(labelmap);
  const isCavity = [false, ...sizes.map((count) => count <= most)];
  for (let k = 0, n = 0; k < depth; k++) {
    for (let j = 0; j < height; j++) {
      for (let i = 0; i < width; i++, n++) {
        const isAtFace =
          i === 0 || j === 0 || k === 0 || i === width - 1 || j === height - 1 || k === depth - 1;
        if (components[n] > 0 && (isAtFace || labelmap.data[voxels[n]] !== 0)) {
          isCavity[components[n]] = false;
        }
      }
    }
  }
  let filled = 0;
  for (let n = 0; n < voxels.length; n++) {
    if (isCavity[components[n]]) {
      labelmap.data[voxels[n]] = label;
      filled++;
    }
  }
  return filled;
}

/** Indices of the voxels within the bounds, x fastest. */
function voxelsWithin({ dimensions: [nx, ny] }: Labelmap, { min, max }: IndexBounds): Uint32Array {
  const [width, height, depth] = min.map((v, axis) => max[axis] - v + 1);
  const voxels = new Uint32Array(width * height * depth);
  for (let k = 0, n = 0; k < depth; k++) {
    for (let j = 0; j < height; j++) {
      const row = min[0] + nx * (min[1] + j + ny * (min[2] + k));
      for (let i = 0; i < width; i++, n++) {
        voxels[n] = row + i;
      }
    }
  }
  return voxels;
}
