import { testGeometry, testLabelmap } from '../../tests/helpers/testCt';
import { differingSlices } from './differingSlices';

const geometry = testGeometry({ dimensions: [10, 8, 6], spacingMm: [1, 2, 5] });

describe('differingSlices', () => {
  it('are listed from the largest difference on, of equal ones the lower first', () => {
    const first = testLabelmap(geometry);
    const second = testLabelmap(geometry);
    second.data.fill(1, 4 * 80, 4 * 80 + 3);
    second.data.fill(1, 2 * 80, 2 * 80 + 7);
    first.data.fill(2, 5 * 80, 5 * 80 + 3);
    // The same voxels, given to the other kidney.
    first.data.fill(1, 80, 82);
    second.data.fill(2, 80, 82);
    // 10 mm3 a voxel.
    expect(differingSlices(first, second)).toEqual([
      { k: 2, differenceMl: expect.closeTo(0.07, 9) as number },
      { k: 4, differenceMl: expect.closeTo(0.03, 9) as number },
      { k: 5, differenceMl: expect.closeTo(0.03, 9) as number },
      { k: 1, differenceMl: expect.closeTo(0.02, 9) as number },
    ]);
  });

  it('none where nothing differs, and an error on another grid', () => {
    const first = testLabelmap(geometry);
    expect(differingSlices(first, first)).toEqual([]);
    const other = testLabelmap(testGeometry({ dimensions: [10, 8, 5] }));
    expect(() => differingSlices(first, other)).toThrow(
      expect.objectContaining({ code: 'LABELMAP_MISMATCH' }),
    );
  });
});
