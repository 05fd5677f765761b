import { testBlocks } from '../../../tests/helpers/testBlocks';
import { interiorBlocks } from './interiorBlocks';

describe('interiorBlocks', () => {
  it('leaves out what has a neighbour that is not wholly kidney', () => {
    // A cube of 5 blocks, one face block only partly kidney.
    const blocks = testBlocks([9, 9, 9], (i, j, k) => {
      const isInside = [i, j, k].every((v) => v >= 2 && v <= 6);
      return { hu: 30, kidney: i === 2 && j === 4 && k === 4 ? 0.5 : isInside ? 1 : 0 };
    });
    // 3 x 3 x 3 but for the neighbour of that face block.
    expect(interiorBlocks(blocks)).toHaveLength(26);
    blocks.kidneyShare[4 + 9 * (4 + 9 * 4)] = 0.99;
    // The centre and its other five neighbours go.
    expect(interiorBlocks(blocks)).toHaveLength(20);
  });

  it('leaves out the edge of the blocks, where neighbours are not known', () => {
    const blocks = testBlocks([4, 4, 4], () => ({ hu: 30, kidney: 1 }));
    expect(interiorBlocks(blocks)).toHaveLength(8);
  });
});
