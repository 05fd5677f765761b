import { labelCentroid } from '../labels';
import { gridAround, orientations } from '../../tests/helpers/testGrids';
import type { Labelmap } from '../volume';
import { shiftVolume } from './shiftVolume';

describe('shiftVolume', () => {
  it('moves the structure, shares the voxels and leaves the original', () => {
    const grid = gridAround([1, 2, 3], [4, 4, 4], [2, 2, 2], orientations.coronal);
    const labelmap: Labelmap = { ...grid, data: new Uint8Array(64) };
    labelmap.data[21] = 1;
    const before = labelCentroid(labelmap, 1)!;
    const moved = shiftVolume(labelmap, [0, 0, -7.5]);
    expect(labelCentroid(moved, 1)!).toEqual([before[0], before[1], before[2] - 7.5]);
    expect(moved.data).toBe(labelmap.data);
    expect(labelCentroid(labelmap, 1)!).toEqual(before);
  });
});
