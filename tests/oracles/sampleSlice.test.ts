import fc from 'fast-check';
import { forEachVoxel, gridAround, orientations, rotation } from '../helpers/testGrids';
import type { Affine, Volume } from '../../src/volume';
import { sampleSlice } from './sampleSlice';

const identity: Affine = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];

describe('sampleSlice', () => {
  it.each(Object.entries(orientations))(
    'is exact on a linear course, volume %s',
    (_, direction) => {
      const grid = gridAround([5, -3, 2], [20, 18, 16], [3, 4, 5], direction);
      const course = (x: number, y: number, z: number): number => 1000 + 3 * x - 2 * y + 5 * z;
      const data = new Int16Array(20 * 18 * 16);
      forEachVoxel(grid, ([x, y, z], n) => {
        data[n] = Math.round(course(x, y, z));
      });
      const angle = fc.double({ min: -1, max: 1, noNaN: true });
      fc.assert(
        fc.property(angle, angle, angle, (a, b, c) => {
          const plane = gridAround([5, -3, 2], [7, 6, 1], [2, 2, 1], rotation(a, b, c));
          const slice = sampleSlice(
            { ...grid, data },
            plane,
            [1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 1, -2],
          );
          forEachVoxel(plane, ([x, y, z], n) => {
            expect(Math.abs(slice[n] - course(x + 1, y, z - 2))).toBeLessThan(0.6);
          });
        }),
        { numRuns: 20, endOnFailure: true },
      );
    },
  );

  it('knows nothing beyond the outer faces of the voxels', () => {
    const volume: Volume = {
      ...gridAround([0, 0, 0], [2, 1, 1], [4, 4, 4], [1, 0, 0, 0, 1, 0, 0, 0, 1]),
      data: Float32Array.from([10, 20]),
    };
    const plane = gridAround([0, 0, 0], [5, 1, 1], [2, 1, 1], [1, 0, 0, 0, 1, 0, 0, 0, 1]);
    const wide = { ...plane, spacingMm: [2.1, 1, 1] as [number, number, number] };
    expect([...sampleSlice(volume, plane, identity)]).toEqual([10, 10, 15, 20, 20]);
    wide.imagePositionPatient = [-4.2, 0, 0];
    const [first, second, middle] = sampleSlice(volume, wide, identity);
    expect([first, middle]).toEqual([NaN, 15]);
    expect(second).toBe(10);
  });
});
