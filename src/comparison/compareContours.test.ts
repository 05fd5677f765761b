import { addEllipsoid, testGeometry, testLabelmap } from '../../tests/helpers/testCt';
import type { Labelmap, Vec3 } from '../volume/types';
import { compareContours } from './compareContours';

const geometry = testGeometry({ dimensions: [40, 30, 24], spacingMm: [2, 3, 5] });

function block(min: Vec3, size: Vec3, label = 1): Labelmap {
  const labelmap = testLabelmap(geometry);
  for (let k = 0; k < size[2]; k++) {
    for (let j = 0; j < size[1]; j++) {
      const start = min[0] + 40 * (min[1] + j + 30 * (min[2] + k));
      labelmap.data.fill(label, start, start + size[0]);
    }
  }
  return labelmap;
}

describe('compareContours', () => {
  it('of equal contours', () => {
    const a = block([5, 5, 5], [10, 8, 6]);
    expect(compareContours(a, a, 1)).toEqual({
      // 480 voxels of 30 mm3.
      automaticMl: expect.closeTo(14.4, 9) as number,
      referenceMl: expect.closeTo(14.4, 9) as number,
      dice: 1,
      volumeRatio: 1,
      meanDistanceMm: 0,
      hausdorff95Mm: 0,
      hausdorffMm: 0,
    });
  });

  it('of a block moved along x by 3 voxels', () => {
    // Single rows, so that every voxel is on the surface: 3 of 10 lie 2, 4 and 6 mm beyond the
    // other one's end.
    const result = compareContours(block([5, 5, 5], [10, 1, 1]), block([8, 5, 5], [10, 1, 1]), 1);
    expect(result.dice).toBeCloseTo(0.7, 12);
    expect(result.volumeRatio).toBe(1);
    expect(result.meanDistanceMm).toBeCloseTo(12 / 10, 12);
    expect(result.hausdorffMm).toBeCloseTo(6, 12);
    // Ascending 0 (7 times), 2, 4, 6: rank 0.95 * 9 = 8.55 lies 0.55 of the way from 4 to 6.
    expect(result.hausdorff95Mm).toBeCloseTo(5.1, 12);
  });

  it('measures along each axis in mm', () => {
    const a = block([5, 5, 5], [1, 1, 1]);
    expect(compareContours(a, block([5, 5, 9], [1, 1, 1]), 1).hausdorffMm).toBeCloseTo(20, 12);
    expect(compareContours(a, block([5, 9, 5], [1, 1, 1]), 1).hausdorffMm).toBeCloseTo(12, 12);
    expect(compareContours(a, block([9, 9, 5], [1, 1, 1]), 1).meanDistanceMm).toBeCloseTo(
      Math.hypot(8, 12),
      12,
    );
  });

  it('takes the worse direction for the 95 % distance', () => {
    // All of the small one lies on the large one, but not the other way round.
    const result = compareContours(block([5, 5, 5], [2, 1, 1]), block([5, 5, 5], [22, 1, 1]), 1);
    expect(result.volumeRatio).toBeCloseTo(2 / 22, 12);
    expect(result.hausdorffMm).toBeCloseTo(40, 12);
    expect(result.hausdorff95Mm).toBeCloseTo(0.95 * 21 * 2 - 2, 12);
  });

  it('of a ball in a ball: the distance is the difference of the radii', () => {
    const isotropic = testGeometry({ dimensions: [40, 40, 40], spacingMm: [1, 1, 1] });
    const [a, b] = [18, 12].map((radius) => {
      const ball = testLabelmap(isotropic);
      addEllipsoid(ball, 2, [20, 20, 20], [radius, radius, radius]);
      return ball;
    });
    const result = compareContours(a, b, 2);
    expect(result.meanDistanceMm).toBeGreaterThan(5.5);
    expect(result.meanDistanceMm).toBeLessThan(6.5);
    expect(result.hausdorffMm).toBeLessThan(7.2);
    expect(result.volumeRatio).toBeCloseTo((18 / 12) ** 3, 0);
    // 2 b3 / (a3 + b3).
    expect(result.dice).toBeCloseTo((2 * 12 ** 3) / (12 ** 3 + 18 ** 3), 2);
  });

  it('looks at one label alone', () => {
    const both = block([5, 5, 5], [4, 4, 4]);
    block([20, 10, 10], [4, 4, 4], 2).data.forEach((v, n) => (both.data[n] ||= v));
    expect(compareContours(both, block([5, 5, 5], [4, 4, 4]), 1).dice).toBe(1);
    expect(compareContours(both, block([20, 10, 10], [4, 4, 4], 2), 2).dice).toBe(1);
  });

  it('has no ratio without a reference and no distance where either is empty', () => {
    const empty = testLabelmap(geometry);
    const some = block([5, 5, 5], [2, 2, 2]);
    expect(compareContours(empty, empty, 1)).toEqual({ automaticMl: 0, referenceMl: 0, dice: 1 });
    expect(compareContours(some, empty, 1)).toEqual({ automaticMl: 0.24, referenceMl: 0, dice: 0 });
    expect(compareContours(empty, some, 1)).toEqual({
      automaticMl: 0,
      referenceMl: 0.24,
      dice: 0,
      volumeRatio: 0,
    });
  });

  it('refuses contours on another grid', () => {
    const other = testLabelmap(testGeometry({ dimensions: [40, 30, 23], spacingMm: [2, 3, 5] }));
    expect(() => compareContours(other, block([5, 5, 5], [2, 2, 2]), 1)).toThrow(
      expect.objectContaining({ code: 'LABELMAP_MISMATCH' }),
    );
  });
});
