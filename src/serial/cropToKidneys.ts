import { kidneySides, labelBounds, unionBounds } from '../labels';
import { partOfGrid } from '../volume';
import type { Labelmap } from '../volume';

/**
 * The part of a labelmap that holds the kidneys, in memory of its own: of a CT with 60 million
 * voxels some hundred thousand, so that the contours of many sessions can be kept.
 *
 * @returns undefined where no voxel is a kidney
 */
export function cropToKidneys(labelmap: Labelmap): Labelmap | undefined {
  const [right, left] = kidneySides.map(({ label }) => labelBounds(labelmap, label));
  const bounds = unionBounds(right, left);
  if (!bounds) {
    return undefined;
  }
  const { min, max } = bounds;
  const part = partOfGrid(labelmap, { min, max });
  const [nx, ny] = labelmap.dimensions;
  const [cx, cy, cz] = part.dimensions;
  const data = new Uint8Array(cx * cy * cz);
  for (let k = 0; k < cz; k++) {
    for (let j = 0; j < cy; j++) {
      const start = min[0] + nx * (min[1] + j + ny * (min[2] + k));
      data.set(labelmap.data.subarray(start, start + cx), cx * (j + cy * k));
    }
  }
  return { ...part, data };
}
