import { doseInterpolator } from './doseInterpolator';
import type { DoseVolume } from './types';

function grid(
  dimensions: [number, number, number],
  value: (i: number, j: number, k: number) => number,
): DoseVolume {
  const [nx, ny, nz] = dimensions;
  const data = new Float32Array(nx * ny * nz).map((_, n) =>
    value(n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))),
  );
  return {
    dimensions,
    spacingMm: [2, 3, 4],
    imagePositionPatient: [0, 0, 0],
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    data,
  };
}

describe('doseInterpolator', () => {
  const doseAt = doseInterpolator(
    grid([4, 3, 5], (i, j, k) => 1 + 2 * i + 10 * j + 100 * k + i * j * k),
  );

  test('gives the voxels their own values and a trilinear function between them', () => {
    expect(doseAt(0, 0, 0)).toBe(1);
    expect(doseAt(3, 2, 4)).toBe(1 + 6 + 20 + 400 + 24);
    expect(doseAt(1.25, 0.5, 3.75)).toBeCloseTo(1 + 2.5 + 5 + 375 + 1.25 * 0.5 * 3.75, 4);
  });

  test('is constant over the outer half voxel and unknown beyond', () => {
    expect(doseAt(-0.5, 0, 0)).toBe(1);
    expect(doseAt(3.5, 2.5, 4.5)).toBe(doseAt(3, 2, 4));
    for (const outside of [
      [-0.501, 1, 1],
      [1, -0.501, 1],
      [1, 1, -0.501],
      [3.501, 1, 1],
      [1, 2.501, 1],
      [1, 1, 4.501],
      [NaN, 1, 1],
      [1, Infinity, 1],
    ]) {
      expect(doseAt(outside[0], outside[1], outside[2])).toBeNaN();
    }
  });

  test('takes a border that is missed by rounding alone', () => {
    expect(doseAt(3.5 + 1e-9, 0, 0)).toBe(7);
  });

  test('does not know the dose next to a value that is not finite, but at the other voxels', () => {
    for (const bad of [NaN, Infinity, -Infinity]) {
      const at = doseInterpolator(grid([3, 1, 1], (i) => (i === 2 ? bad : 5)));
      expect(at(1, 0, 0)).toBe(5);
      expect(at(1.01, 0, 0)).toBeNaN();
      expect(at(2, 0, 0)).toBeNaN();
    }
  });

  test('takes a single plane as one voxel thick', () => {
    const at = doseInterpolator(grid([2, 2, 1], (i, j) => i + j));
    expect(at(0.5, 0.5, 0.4)).toBe(1);
    expect(at(0.5, 0.5, 0.6)).toBeNaN();
  });
});
