import fc from 'fast-check';
import { gridAround, orientations } from '../../../tests/helpers/testGrids';
import type { Direction, Vec3 } from '../../volume';
import { gridBounds } from './gridBounds';
import { interpolateOnGrid } from './interpolateOnGrid';

const box = gridAround([3, -4, 5], [7, 6, 5], [5, 6, 7], orientations['axial, head first']);

describe('gridBounds', () => {
  it('is undefined where nothing exceeds the level', () => {
    const values = new Float32Array(7 * 6 * 5).fill(0.25);
    expect(gridBounds(values, box, box, 0.25)).toBeUndefined();
  });

  it('takes the cells around the voxels found, within the box', () => {
    const values = new Float32Array(7 * 6 * 5);
    values[3 + 7 * (2 + 6 * 4)] = 1;
    expect(gridBounds(values, box, box, 0.3)).toEqual({ min: [2, 1, 3], max: [4, 3, 4] });
  });

  it('is undefined where the grid misses these cells', () => {
    const values = new Float32Array(7 * 6 * 5).fill(1);
    const far = gridAround([500, 0, 0], [4, 4, 4], [2, 2, 2], orientations.oblique);
    expect(gridBounds(values, box, far, 0.3)).toBeUndefined();
  });

  it('leaves out no point of the grid that exceeds the level', () => {
    const cases = fc.record({
      values: fc.array(fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 0, max: 100 })), {
        minLength: 210,
        maxLength: 210,
      }),
      direction: fc.constantFrom<Direction>(...Object.values(orientations)),
      spacing: fc.tuple(
        ...[0, 1, 2].map(() => fc.double({ min: 1, max: 9, noNaN: true })),
      ) as fc.Arbitrary<Vec3>,
      level: fc.constantFrom(0.1, 0.3, 0.9),
    });
    fc.assert(
      fc.property(cases, ({ values, direction, spacing, level }) => {
        const sparse = Float32Array.from(values, (v, n) => (n % 3 === 0 ? v / 100 : 0));
        const grid = gridAround([1, 2, 3], [8, 7, 6], spacing, direction);
        const all = { min: [0, 0, 0] as Vec3, max: [7, 6, 5] as Vec3 };
        const onGrid = interpolateOnGrid(sparse, box, grid, all);
        const bounds = gridBounds(sparse, box, grid, level);
        for (let n = 0; n < onGrid.length; n++) {
          if (onGrid[n] > level + 1e-6) {
            const index = [n % 8, Math.floor(n / 8) % 7, Math.floor(n / 56)];
            expect(index.every((v, axis) => v >= bounds!.min[axis] && v <= bounds!.max[axis])).toBe(
              true,
            );
          }
        }
      }),
      { endOnFailure: true },
    );
  });
});
