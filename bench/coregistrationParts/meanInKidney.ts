import { resampleCubic } from '../../src/coregistration';
import { labelBounds } from '../../src/labels';
import { partOfGrid } from '../../src/volume';
import type { Affine, Labelmap, Volume } from '../../src/volume';

/** Mean activity in a contour of the reference, of a session laid on it. */
export function meanInKidney(
  activity: Volume<Float32Array>,
  kidney: Labelmap,
  label: number,
  transform: Affine,
): number {
  const bounds = labelBounds(kidney, label)!;
  const grid = partOfGrid(kidney, bounds);
  const { data } = resampleCubic(activity, grid, transform);
  const [nx, ny] = grid.dimensions;
  const [wholeX, wholeY] = kidney.dimensions;
  let sum = 0;
  let count = 0;
  for (let n = 0; n < data.length; n++) {
    const i = bounds.min[0] + (n % nx);
    const j = bounds.min[1] + (Math.floor(n / nx) % ny);
    const k = bounds.min[2] + Math.floor(n / (nx * ny));
    if (kidney.data[i + wholeX * (j + wholeY * k)] === label) {
      sum += data[n];
      count++;
    }
  }
  return sum / count;
}
