import { partOfGrid } from '../volume';
import type { Labelmap } from '../volume';
import { labelBounds } from './labelBounds';

/**
 * One structure of a labelmap as 1, on the part of the grid that holds it.
 * @returns undefined where no voxel has the label
 */
export function cropToLabel(labelmap: Labelmap, label: number): Labelmap | undefined {
  const bounds = labelBounds(labelmap, label);
  if (!bounds) {
    return undefined;
  }
  const { min } = bounds;
  const part = partOfGrid(labelmap, bounds);
  const [nx, ny] = labelmap.dimensions;
  const [cx, cy, cz] = part.dimensions;
  const data = new Uint8Array(cx * cy * cz);
  for (let row = 0; row < cy * cz; row++) {
    const start = min[0] + nx * (min[1] + (row % cy) + ny * (min[2] + Math.floor(row / cy)));
    for (let i = 0; i < cx; i++) {
      data[cx * row + i] = labelmap.data[start + i] === label ? 1 : 0;
    }
  }
  return { ...part, data };
}
