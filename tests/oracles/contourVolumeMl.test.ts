import { testGeometry } from '../helpers/testCt';
import { contourVolumeMl } from './contourVolumeMl';

describe('contourVolumeMl', () => {
  it('takes holes off and counts every slice, in ml', () => {
    const outer = { points: Float64Array.from([0, 0, 10, 0, 10, 10, 0, 10]), isHole: false };
    const hole = { points: Float64Array.from([2, 2, 2, 4, 4, 4, 4, 2]), isHole: true };
    const geometry = testGeometry({ spacingMm: [2, 0.5, 5] });
    const contours = [
      { k: 0, loops: [outer, hole] },
      { k: 1, loops: [outer] },
    ];
    expect(contourVolumeMl(contours, geometry)).toBeCloseTo(
      ((100 - 4 + 100) * 2 * 0.5 * 5) / 1000,
      12,
    );
    expect(contourVolumeMl([], geometry)).toBe(0);
  });
});
