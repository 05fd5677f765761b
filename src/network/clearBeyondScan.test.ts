import fc from 'fast-check';
import { forEachVoxel, gridAround, indexOf, rotation } from '../../tests/helpers/testGrids';
import { interpolateOnGrid } from '../contouring/fields/interpolateOnGrid';
import type { Vec3 } from '../volume';
import { clearBeyondScan } from './clearBeyondScan';

const box = gridAround([0, 0, 0], [7, 6, 12], [2, 2, 3], [1, 0, 0, 0, 1, 0, 0, 0, 1]);
const count = 7 * 6 * 12;

/** Three classes, background first. */
function everywhereKidney(): Float32Array {
  return new Float32Array(3 * count).fill(0.9, count, 2 * count).fill(0.1, 2 * count);
}

describe('clearBeyondScan', () => {
  it('leaves every value that the interpolation within the scan needs, whatever the angle', () => {
    const cases = fc.record({
      angle: fc.double({ min: -0.7, max: 0.7, noNaN: true }),
      slices: fc.integer({ min: 2, max: 7 }),
      thickness: fc.double({ min: 0.7, max: 5, noNaN: true }),
      height: fc.double({ min: -12, max: 12, noNaN: true }),
    });
    fc.assert(
      fc.property(cases, ({ angle, slices, thickness, height }) => {
        const direction = rotation(0.1, 0.3 * angle, angle);
        const ct = gridAround([0, 0, height], [5, 4, slices], [2, 2, thickness], direction);
        const whole = { min: [0, 0, 0] as Vec3, max: [4, 3, slices - 1] as Vec3 };
        const probabilities = everywhereKidney();
        const before = interpolateOnGrid(probabilities.slice(count, 2 * count), box, ct, whole);
        clearBeyondScan(probabilities, ct, box);
        const after = interpolateOnGrid(probabilities.slice(count, 2 * count), box, ct, whole);
        expect(after).toEqual(before);
      }),
    );
  });

  it('makes background of what lies more than a voxel of the box beyond', () => {
    const ct = gridAround([0, 0, 0], [7, 6, 5], [2, 2, 2], [1, 0, 0, 0, 1, 0, 0, 0, 1]);
    const probabilities = everywhereKidney();
    clearBeyondScan(probabilities, ct, box);
    let cleared = 0;
    forEachVoxel(box, (point, n) => {
      const k = indexOf(ct, point)[2];
      // A voxel of the box is 1.5 slices thick.
      const isBeyond = k <= -1.5 || k >= 4 + 1.5;
      cleared += isBeyond ? 1 : 0;
      expect(probabilities[n]).toBe(isBeyond ? 1 : 0);
      expect(probabilities[n + count]).toBeCloseTo(isBeyond ? 0 : 0.9, 6);
      expect(probabilities[n + 2 * count]).toBeCloseTo(isBeyond ? 0 : 0.1, 6);
    });
    expect(cleared).toBeGreaterThan(0);
    expect(cleared).toBeLessThan(count);
  });
});
