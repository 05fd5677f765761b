import fc from 'fast-check';
import { axisWeights } from './axisWeights';
import type { AxisWeights } from './axisWeights';

function apply({ count, taps, first, weights }: AxisWeights, source: number[]): (number | null)[] {
  return Array.from({ length: count }, (_, output) => {
    if (first[output] < 0) {
      return null;
    }
    let sum = 0;
    for (let tap = 0; tap < taps; tap++) {
      sum += weights[output * taps + tap] * source[first[output] + tap];
    }
    return sum;
  });
}

describe('axisWeights', () => {
  it('interpolates linearly without smoothing, and not beyond the outermost voxels', () => {
    const source = [10, 20, 40, 80];
    const result = apply(axisWeights(4, 0, 7, -0.5, 0.625), source);
    // Positions -0.5, 0.125, 0.75, 1.375, 2, 2.625, 3.25.
    expect(result).toEqual([null, 11.25, 17.5, 27.5, 40, 65, null]);
  });

  it('repeats the outermost values as far as it reaches', () => {
    const result = apply(axisWeights(3, 0, 7, -1.5, 1, 1), [1, 2, 4]);
    // Positions -1.5, -0.5, 0.5, 1.5, 2.5, 3.5, 4.5.
    expect(result).toEqual([null, 1, 1.5, 3, 4, null, null]);
  });

  it('runs backwards for a negative step', () => {
    expect(apply(axisWeights(3, 0, 3, 2, -1), [1, 2, 4])).toEqual([4, 2, 1]);
  });

  it('takes the outermost voxel centres in spite of rounding', () => {
    expect(apply(axisWeights(3, 0, 2, -1e-9, 2 + 2e-9), [1, 2, 4])).toEqual([1, 4]);
  });

  it('equals smoothing of the mirrored signal and interpolation, one after the other', () => {
    const cases = fc.record({
      source: fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 12 }),
      sigma: fc.double({ min: 0, max: 3, noNaN: true }),
      start: fc.double({ min: -2, max: 4, noNaN: true }),
      step: fc.double({ min: -2, max: 2, noNaN: true }),
    });
    fc.assert(
      fc.property(cases, ({ source, sigma, start, step }) => {
        const size = source.length;
        const radius = sigma > 0 ? Math.floor(4 * sigma + 0.5) : 0;
        const at = (index: number): number => {
          // Mirrored about the outer edges: ... 1 0 | 0 1 2 | 2 1 ...
          let n = index;
          while (n < 0 || n >= size) {
            n = n < 0 ? -1 - n : 2 * size - 1 - n;
          }
          return source[n];
        };
        const smooth = (index: number): number => {
          let sum = 0;
          let total = 0;
          for (let n = -radius; n <= radius; n++) {
            const weight = radius === 0 ? 1 : Math.exp(-(n * n) / (2 * sigma * sigma));
            sum += weight * at(index + n);
            total += weight;
          }
          return sum / total;
        };
        const result = apply(axisWeights(size, sigma, 5, start, step), source);
        result.forEach((value, n) => {
          const position = start + step * n;
          const outside = Math.max(-position, position - (size - 1));
          if (Math.abs(outside) < 1e-5) {
            return;
          }
          if (outside > 0) {
            expect(value).toBeNull();
            return;
          }
          const lower = Math.floor(position);
          const f = position - lower;
          const expected = (1 - f) * smooth(lower) + (f > 0 ? f * smooth(lower + 1) : 0);
          expect(value).toBeCloseTo(expected, 8);
        });
      }),
      { endOnFailure: true },
    );
  });
});
