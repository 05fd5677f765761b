import { forEachVoxel, gridAround, indexOf, orientations } from '../../../tests/helpers/testGrids';
import type { Vec3 } from '../../volume';
import { interpolateOnGrid } from './interpolateOnGrid';

const ramp = ([x, y, z]: Vec3): number => 2 + 0.01 * x - 0.02 * y + 0.03 * z;

describe('interpolateOnGrid', () => {
  it.each(Object.entries(orientations))(
    'is exact for a ramp inside the box and 0 outside: %s',
    (_name, direction) => {
      const box = gridAround([3, -4, 5], [7, 6, 5], [5, 6, 7], orientations.oblique);
      const values = new Float32Array(210);
      forEachVoxel(box, (point, n) => (values[n] = ramp(point)));
      const grid = gridAround([5, -2, 4], [12, 11, 10], [4, 3.7, 4.1], direction);
      const result = interpolateOnGrid(values, box, grid, { min: [0, 0, 0], max: [11, 10, 9] });
      const counts = { inside: 0, outside: 0 };
      forEachVoxel(grid, (point, n) => {
        const depth = Math.min(
          ...indexOf(box, point).map((v, a) => Math.min(v, box.dimensions[a] - 1 - v)),
        );
        if (Math.abs(depth) < 1e-5) {
          return;
        }
        counts[depth > 0 ? 'inside' : 'outside']++;
        expect(Math.abs(result[n] - (depth > 0 ? ramp(point) : 0))).toBeLessThan(1e-5);
      });
      expect(Math.min(counts.inside, counts.outside)).toBeGreaterThan(100);
    },
  );

  it('gives a part of the grid alone', () => {
    const box = gridAround([0, 0, 0], [4, 4, 4], [2, 2, 2], orientations['axial, head first']);
    const values = Float32Array.from({ length: 64 }, (_, n) => n);
    const part = interpolateOnGrid(values, box, box, { min: [1, 2, 3], max: [2, 2, 3] });
    expect([...part]).toEqual([1 + 4 * (2 + 4 * 3), 2 + 4 * (2 + 4 * 3)]);
  });
});
