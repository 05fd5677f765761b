import { forEachVoxel, gridAround, orientations } from '../../tests/helpers/testGrids';
import type { Labelmap } from '../volume';
import { labelCentroid } from './labelCentroid';

describe('labelCentroid', () => {
  it.each(Object.entries(orientations))('is the mean of the voxel centres, %s', (_, direction) => {
    const grid = gridAround([12, -30, 400], [9, 8, 7], [1, 2, 3], direction);
    const labelmap: Labelmap = { ...grid, data: new Uint8Array(9 * 8 * 7) };
    [100, 200, 201, 350].forEach((n) => (labelmap.data[n] = 2));
    labelmap.data[5] = 1;
    const sums = [0, 0, 0];
    forEachVoxel(grid, (point, n) => {
      if (labelmap.data[n] === 2) {
        point.forEach((v, axis) => (sums[axis] += v / 4));
      }
    });
    labelCentroid(labelmap, 2)!.forEach((v, axis) => expect(v).toBeCloseTo(sums[axis], 9));
  });

  it('is not there for a label that no voxel has', () => {
    const grid = gridAround([0, 0, 0], [2, 2, 2], [1, 1, 1], orientations.prone);
    const empty: Labelmap = { ...grid, data: new Uint8Array(8) };
    expect(labelCentroid(empty, 1)).toBe(undefined);
  });
});
