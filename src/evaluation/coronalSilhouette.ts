import { labelBounds } from '../labels';
import { indexToPatient } from '../volume';
import type { Labelmap } from '../volume/types';
import type { CoronalFrame } from './coronalFrame';

/** Pixels whose ray meets a voxel of a label, each voxel taken with its whole extent. */
export function coronalSilhouette(
  labelmap: Labelmap,
  label: number,
  { width, height, pixelMm, firstX, firstZ }: CoronalFrame,
): Uint8Array {
  const [nx, ny] = labelmap.dimensions;
  const mask = new Uint8Array(width * height);
  const bounds = labelBounds(labelmap, label);
  if (!bounds) {
    return mask;
  }
  const { min, max } = bounds;
  const half = [0, 1, 2].map(
    (axis) =>
      [0, 1, 2].reduce(
        (sum, a) => sum + Math.abs(labelmap.direction[3 * a + axis]) * labelmap.spacingMm[a],
        0,
      ) / 2,
  );
  for (let k = min[2]; k <= max[2]; k++) {
    for (let j = min[1]; j <= max[1]; j++) {
      for (let i = min[0]; i <= max[0]; i++) {
        if (labelmap.data[i + nx * (j + ny * k)] !== label) {
          continue;
        }
        const [x, , z] = indexToPatient(labelmap, [i, j, k]);
        const columns = range((x - half[0] - firstX) / pixelMm, (x + half[0] - firstX) / pixelMm);
        const rows = range((firstZ - z - half[2]) / pixelMm, (firstZ - z + half[2]) / pixelMm);
        for (let row = Math.max(0, rows[0]); row <= Math.min(height - 1, rows[1]); row++) {
          const start = row * width;
          mask.fill(
            1,
            start + Math.min(width, Math.max(0, columns[0])),
            start + Math.min(width, Math.max(0, columns[1] + 1)),
          );
        }
      }
    }
  }
  return mask;
}

/** Whole numbers from `low` to `high`. */
function range(low: number, high: number): [number, number] {
  return [Math.ceil(low - 1e-9), Math.floor(high + 1e-9)];
}
