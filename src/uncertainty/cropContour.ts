import { DosimetryError } from '../errors';
import { labelBounds } from '../labels';
import { partOfGrid } from '../volume';
import type { Labelmap, Vec3 } from '../volume';

/**
 * One structure of a labelmap as 1, with a rim of one voxel of background around it.
 * @throws NO_KIDNEY_ROI where no voxel has the label
 */
export function cropContour(labelmap: Labelmap, label: number): Labelmap {
  const bounds = labelBounds(labelmap, label);
  if (!bounds) {
    throw new DosimetryError('NO_KIDNEY_ROI', {
      what: 'The uncertainty by the contour cannot be given.',
      why: `No voxel has the label ${label}.`,
      next: 'Draw the contour first.',
    });
  }
  const min = bounds.min.map((v) => v - 1) as Vec3;
  const max = bounds.max.map((v) => v + 1) as Vec3;
  const grid = partOfGrid(labelmap, { min, max });
  const [nx, ny, nz] = grid.dimensions;
  const [width, height] = labelmap.dimensions;
  const data = new Uint8Array(nx * ny * nz);
  for (let k = 1; k < nz - 1; k++) {
    for (let j = 1; j < ny - 1; j++) {
      const from = width * (min[1] + j + height * (min[2] + k)) + min[0];
      const to = nx * (j + ny * k);
      for (let i = 1; i < nx - 1; i++) {
        data[to + i] = labelmap.data[from + i] === label ? 1 : 0;
      }
    }
  }
  return { ...grid, data };
}
