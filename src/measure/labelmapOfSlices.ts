import { partOfGrid } from '../volume';
import type { Labelmap, VolumeGeometry } from '../volume';

/**
 * A labelmap from slices, cut to where they are.
 * @param slices labels of each slice, row by row, by its index; those that are left out are empty
 */
export function labelmapOfSlices(
  geometry: VolumeGeometry,
  slices: ReadonlyMap<number, Uint8Array>,
): Labelmap {
  const [nx, ny] = geometry.dimensions;
  const held = [...slices.keys()].sort((a, b) => a - b);
  const first = held[0] ?? 0;
  const last = held[held.length - 1] ?? 0;
  const grid = partOfGrid(geometry, { min: [0, 0, first], max: [nx - 1, ny - 1, last] });
  const data = new Uint8Array(nx * ny * (last - first + 1));
  slices.forEach((labels, k) => data.set(labels, nx * ny * (k - first)));
  return { ...grid, data };
}
