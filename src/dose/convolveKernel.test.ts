import fc from 'fast-check';
import type { Vec3 } from '../volume';
import { convolveKernel } from './convolveKernel';
import type { GridKernel } from './gridKernel';
import { ownKernel } from './ownKernel';
import { octantSum } from './octantSum';
import { pointKernelOnGrid } from './pointKernelOnGrid';

const lu177Kernel = ownKernel('177Lu');
/** A kernel of 5 x 5 x 5 voxels that differs along its axes. */
const small: GridKernel = {
  halfWidths: [2, 2, 1],
  octantKeV: Float64Array.from({ length: 18 }, (_, n) => 10 / (1 + 4 * n)),
  densityGPerMl: 1,
};
const ofImage = pointKernelOnGrid(lu177Kernel, [4.8, 4.8, 4.8]);

const place = (n: number, [nx, ny]: Vec3): Vec3 => [
  n % nx,
  Math.floor(n / nx) % ny,
  Math.floor(n / (nx * ny)),
];

/** The sum that defines it, for one voxel. */
function energyAt(
  target: number,
  source: Float32Array,
  dimensions: Vec3,
  { halfWidths: [hi, hj, hk], octantKeV }: GridKernel,
): number {
  const [a, b, c] = place(target, dimensions);
  return source.reduce((sum, value, n) => {
    const [x, y, z] = place(n, dimensions);
    const [i, j, k] = [Math.abs(x - a), Math.abs(y - b), Math.abs(z - c)];
    const isReached = i <= hi && j <= hj && k <= hk;
    return isReached ? sum + value * octantKeV[i + (hi + 1) * (j + (hj + 1) * k)] : sum;
  }, 0);
}

/** Two kidneys' worth of activity, blurred at the border, over a weak background with noise. */
function blurredKidneys(n: number): Float32Array {
  const noise = (x: number) => 0.85 + 0.3 * ((Math.abs(Math.sin(x * 12.9898)) * 43758.5453) % 1);
  return Float32Array.from({ length: n ** 3 }, (_, m) => {
    const [x, y, z] = place(m, [n, n, n]);
    const organ = (cx: number, radius: number) =>
      1 / (1 + Math.exp(Math.hypot(x - cx, y - n / 2, (z - n / 2) / 1.5) - radius));
    return noise(m) * (0.5 + 100 * organ(n * 0.3, 6) + 80 * organ(n * 0.75, 5));
  });
}

describe('convolveKernel', () => {
  it('is the direct sum for a small image, whatever its size', () => {
    const size = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(
        fc.tuple(size, size, size),
        fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 125, maxLength: 125 }),
        (dimensions, values) => {
          const [nx, ny, nz] = dimensions;
          const source = Float32Array.from(values.slice(0, nx * ny * nz));
          convolveKernel(source, dimensions, small).forEach((value, n) => {
            const expected = energyAt(n, source, dimensions, small);
            expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-5 * expected + 1e-6);
          });
        },
      ),
      { numRuns: 25, endOnFailure: true },
    );
  });

  it('is the kernel itself for a point, in a large image, too', () => {
    const dimensions: Vec3 = [128, 128, 40];
    const source = new Float32Array(128 * 128 * 40);
    const point = 60 + 128 * (64 + 128 * 20);
    source[point] = 1;
    const energy = convolveKernel(source, dimensions, ofImage);
    const at = (i: number, j: number, k: number) => energy[point + i + 128 * (j + 128 * k)];
    const width = ofImage.halfWidths[0] + 1;
    for (const [i, j, k] of [
      [0, 0, 0],
      [-1, 0, 0],
      [3, -2, 1],
      [20, -15, 10],
    ]) {
      const expected = ofImage.octantKeV[Math.abs(i) + width * (Math.abs(j) + width * Math.abs(k))];
      expect(at(i, j, k) / expected).toBeCloseTo(1, 6);
    }
    expect(at(ofImage.halfWidths[0] + 1, 0, 0)).toBe(0);
  });

  it('differs by less than 0.25 % from the direct sum for kidneys of a SPECT', () => {
    const n = 48;
    const source = blurredKidneys(n);
    const dimensions: Vec3 = [n, n, n];
    const energy = convolveKernel(source, dimensions, ofImage);
    for (let target = 37; target < n ** 3; target += 487) {
      const expected = energyAt(target, source, dimensions, ofImage);
      expect(Math.abs(energy[target] / expected - 1)).toBeLessThan(0.0025);
    }
  });

  it('gives an even medium the sum of the kernel', () => {
    const coarse = pointKernelOnGrid(lu177Kernel, [12, 12, 9]);
    const dimensions: Vec3 = [45, 51, 63];
    const [hi, hj, hk] = coarse.halfWidths;
    const energy = convolveKernel(new Float32Array(45 * 51 * 63).fill(2), dimensions, coarse);
    const sum = octantSum(coarse.octantKeV, coarse.halfWidths);
    for (const [i, j, k] of [
      [22, 25, 31],
      [hi + 3, hj + 3, hk + 3],
      [45 - hi - 4, 51 - hj - 4, 63 - hk - 4],
    ]) {
      expect(energy[i + 45 * (j + 51 * k)] / (2 * sum)).toBeCloseTo(1, 6);
    }
  });

  it('tells how far it is, up to the end, and stops when told so', () => {
    const source = blurredKidneys(48);
    const steps: number[] = [];
    convolveKernel(source, [48, 48, 48], ofImage, (fraction) => steps.push(fraction));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.at(-1)).toBe(1);
    const stop = () => {
      throw new Error('stopped');
    };
    expect(() => convolveKernel(source, [48, 48, 48], ofImage, stop)).toThrow('stopped');
  });

  it('refuses activity that is not known everywhere', () => {
    for (const values of [Float32Array.of(1, NaN), Float32Array.of(1)]) {
      expect(() => convolveKernel(values, [2, 1, 1], small)).toThrow(
        expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
      );
    }
  });
});
