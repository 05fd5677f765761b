import { gridAround, orientations } from '../../../tests/helpers/testGrids';
import { labelBounds } from '../../labels';
import type { Labelmap } from '../../volume/types';
import { kidneyGapMm } from './kidneyGapMm';

/** Two blocks, the left one from column `leftFrom` and row `leftRow`; voxels of 1 x 2 x 3 mm. */
function gap(leftFrom: number, leftRow = 5, limitMm = 30): number {
  const labelmap: Labelmap = {
    ...gridAround([0, 0, 0], [90, 60, 12], [1, 2, 3], orientations['axial, head first']),
    data: new Uint8Array(90 * 60 * 12),
  };
  for (let k = 2; k < 10; k++) {
    for (let j = 0; j < 15; j++) {
      labelmap.data.fill(1, 5 + 90 * (j + 5 + 60 * k), 25 + 90 * (j + 5 + 60 * k));
      const row = 90 * (j + leftRow + 60 * k);
      labelmap.data.fill(2, leftFrom + row, leftFrom + 20 + row);
    }
  }
  return kidneyGapMm(
    labelmap,
    { right: labelBounds(labelmap, 1)!, left: labelBounds(labelmap, 2)! },
    limitMm,
  );
}

describe('kidneyGapMm', () => {
  it.each([
    // The right block ends at column 24.
    [25, 5, 1],
    [34, 5, 10],
    // 9 columns and 5 rows of 2 mm.
    [33, 24, Math.hypot(9, 10)],
  ])('with the left kidney from column %i and row %i: %d mm', (from, row, expected) => {
    expect(Math.abs(gap(from, row) - expected)).toBeLessThanOrEqual(3);
  });

  it('is infinite beyond the limit', () => {
    expect(gap(55)).toBe(Infinity);
    expect(gap(50, 40)).toBe(Infinity);
  });
});
