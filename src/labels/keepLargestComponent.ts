import type { Labelmap } from '../volume/types';
import type { IndexBounds } from './indexBounds';
import { labelBounds } from './labelBounds';
import { labelComponents } from './labelComponents';
import { largestComponent } from './largestComponent';

export interface RemovedPieces {
  count: number;
  voxels: number;
}

/**
 * Clears, in place, every 6-connected piece of `label` except the largest.
 * @param within slices and rows beyond which the label does not occur; default: none
 * @returns the number of pieces and voxels that were cleared
 */
export function keepLargestComponent(
  labelmap: Labelmap,
  label: number,
  within?: IndexBounds,
): RemovedPieces {
  const bounds = labelBounds(labelmap, label, within);
  if (!bounds) {
    return { count: 0, voxels: 0 };
  }
  const [nx, ny] = labelmap.dimensions;
  const size: [number, number, number] = [
    bounds.max[0] - bounds.min[0] + 1,
    bounds.max[1] - bounds.min[1] + 1,
    bounds.max[2] - bounds.min[2] + 1,
  ];
  const mask = new Uint8Array(size[0] * size[1] * size[2]);
  const forEachVoxel = (visit: (inBox: number, inVolume: number) => void) => {
    let inBox = 0;
    for (let k = 0; k < size[2]; k++) {
      for (let j = 0; j < size[1]; j++) {
        let inVolume = bounds.min[0] + nx * (bounds.min[1] + j + ny * (bounds.min[2] + k));
        for (let i = 0; i < size[0]; i++) {
          visit(inBox++, inVolume++);
        }
      }
    }
  };
  forEachVoxel((inBox, inVolume) => {
    mask[inBox] = labelmap.data[inVolume] === label ? 1 : 0;
  });
  const { components, sizes } = labelComponents(mask, size);
  if (sizes.length === 1) {
    return { count: 0, voxels: 0 };
  }
  const largest = largestComponent(sizes);
  let voxels = 0;
  forEachVoxel((inBox, inVolume) => {
    if (components[inBox] !== 0 && components[inBox] !== largest) {
      labelmap.data[inVolume] = 0;
      voxels++;
    }
  });
  return { count: sizes.length - 1, voxels };
}
