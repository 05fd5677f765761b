import { testKidney, testScene } from '../../../tests/helpers/testScene';
import { heightsDiffer } from './heightsDiffer';

const withRightAt = (z: number) =>
  heightsDiffer(
    testScene({
      kidneys: {
        right: testKidney('right', { shape: { centroidMm: [-70, 0, z] } }),
        left: testKidney('left', { shape: { centroidMm: [70, 0, 0] } }),
      },
    }),
  );

describe('heightsDiffer', () => {
  it.each([
    [-60, undefined],
    [-61, 'The right kidney lies 61 mm lower'],
    [60, undefined],
    [75, 'The left kidney lies 75 mm lower'],
  ])('with the right kidney %d mm above the left one', (z, text) => {
    const texts = withRightAt(z).map(({ what }) => what);
    expect(texts).toEqual(text === undefined ? [] : [expect.stringContaining(text)]);
  });

  it('says nothing of one kidney', () => {
    expect(heightsDiffer(testScene({ kidneys: { right: testKidney('right') } }))).toEqual([]);
  });
});
