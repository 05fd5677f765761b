import { kidneyBlock, kidneyBlockGeometry } from '../../../tests/helpers/kidneyBlock';
import { createSilhouettes } from '../projection/createSilhouettes';
import { kidneyCrop } from './kidneyCrop';

describe('kidneyCrop', () => {
  it('holds the kidneys with the margin and stays inside the picture', () => {
    const { plane, counts } = kidneyBlock();
    // 8 mm are 4 columns and 2 rows; k 4 is row 5.
    expect(kidneyCrop(plane, counts(), 8)).toEqual({
      firstColumn: 0,
      endColumn: 12,
      firstRow: 3,
      endRow: 10,
    });
  });

  it('holds the lower end of whichever kidney reaches lower', () => {
    const { plane } = kidneyBlock();
    const kidney = (row: number) => {
      const mask = new Uint8Array(plane.columns * plane.rows);
      mask[5 + plane.columns * row] = 1;
      return mask;
    };
    const both = { firstColumn: 5, endColumn: 6, firstRow: 2, endRow: 8 };
    expect(kidneyCrop(plane, [kidney(2), kidney(7)], 0)).toEqual(both);
    expect(kidneyCrop(plane, [kidney(7), kidney(2)], 0)).toEqual(both);
  });

  it('is nothing without a kidney', () => {
    const { plane, counts } = createSilhouettes(kidneyBlockGeometry);
    expect(kidneyCrop(plane, counts(), 8)).toBeUndefined();
  });
});
