import fc from 'fast-check';
import { gridAround, orientations } from '../../tests/helpers/testGrids';
import { cubicCoefficients } from './cubicCoefficients';
import { cubicMargin } from './cubicMargin';
import { sampleCubic } from './sampleCubic';

const grid = gridAround([0, 0, 0], [12, 11, 10], [1, 1, 1], orientations['axial, head first']);
const data = Float32Array.from({ length: 1320 }, (_, n) => ((n * 7919) % 101) / 10);
const coefficients = cubicCoefficients({ ...grid, data });
const valueAt = (u: number, v: number, w: number): number => {
  const result = new Float64Array(4);
  expect(sampleCubic(coefficients, u, v, w, result)).toBe(true);
  return result[0];
};

describe('sampleCubic', () => {
  it('gives the voxels at their centres', () => {
    for (const [i, j, k] of [
      [0, 0, 0],
      [11, 10, 9],
      [5, 3, 7],
    ]) {
      const value = valueAt(i + cubicMargin, j + cubicMargin, k + cubicMargin);
      expect(value).toBeCloseTo(data[i + 12 * (j + 11 * k)], 4);
    }
  });

  it('gives the slope of the values', () => {
    const place = (last: number) => fc.double({ min: 1.6, max: last + 2.4, noNaN: true });
    fc.assert(
      fc.property(place(11), place(10), place(9), (u, v, w) => {
        const result = new Float64Array(4);
        sampleCubic(coefficients, u, v, w, result);
        const h = 1e-4;
        const differences = [
          valueAt(u + h, v, w) - valueAt(u - h, v, w),
          valueAt(u, v + h, w) - valueAt(u, v - h, w),
          valueAt(u, v, w + h) - valueAt(u, v, w - h),
        ];
        differences.forEach((d, axis) => expect(result[1 + axis]).toBeCloseTo(d / (2 * h), 2));
      }),
      { endOnFailure: true },
    );
  });

  it('says where a point lies outside, NaN among them, and leaves the result alone', () => {
    const result = Float64Array.from([1, 2, 3, 4]);
    for (const u of [1.49, 13.51, NaN, -Infinity]) {
      expect(sampleCubic(coefficients, u, 5, 5, result)).toBe(false);
    }
    expect([...result]).toEqual([1, 2, 3, 4]);
  });
});
