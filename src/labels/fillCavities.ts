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
  const voxels = voxelsWithin(labelmap, bounds);
  const empty = new Uint8Array(voxels.length);
  for (let n = 0; n < voxels.length; n++) {
    empty[n] = labelmap.data[voxels[n]] === label ? 0 : 1;
  }
  const { components, sizes } = labelComponents(empty, size);
  const most = mostMl / voxelVolumeMl(labelmap);
  const isCavity = Uint8Array.from([0, ...sizes.map((count) => (count <= most ? 1 : 0))]);
  excludeOpen(isCavity, components, { size, voxels, labels: labelmap.data });
  let filled = 0;
  for (let n = 0; n < voxels.length; n++) {
    if (isCavity[components[n]] === 1) {
      labelmap.data[voxels[n]] = label;
      filled++;
    }
  }
  return filled;
}

/** Takes out, in place, the pieces that reach a face of the box or that hold another label. */
function excludeOpen(
  isCavity: Uint8Array,
  components: Int32Array,
  { size, voxels, labels }: { size: Vec3; voxels: Uint32Array; labels: Labelmap['data'] },
): void {
  const [width, height, depth] = size;
  for (let k = 0, n = 0; k < depth; k++) {
    for (let j = 0; j < height; j++) {
      for (let i = 0; i < width; i++, n++) {
        if (isCavity[components[n]] === 0) {
          continue;
        }
        const isAtFace =
          i === 0 || j === 0 || k === 0 || i === width - 1 || j === height - 1 || k === depth - 1;
        if (isAtFace || labels[voxels[n]] !== 0) {
          isCavity[components[n]] = 0;
        }
      }
    }
  }
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
