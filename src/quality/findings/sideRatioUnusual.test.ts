import { testKidney, testScene } from '../../../tests/helpers/testScene';
import { sideRatioUnusual } from './sideRatioUnusual';

const ofPair = (rightMl: number, leftMl: number, scanEdges: 'upper'[] = []) =>
  sideRatioUnusual(
    testScene({
      kidneys: {
        right: testKidney('right', { shape: { volumeMl: rightMl }, scanEdges }),
        left: testKidney('left', { shape: { volumeMl: leftMl } }),
      },
    }),
  );

describe('sideRatioUnusual', () => {
  it.each([
    [100, 150, 0],
    [100, 151, 1],
    [151, 100, 1],
    [150, 100, 0],
  ])('for %i and %i ml: %i findings', (rightMl, leftMl, count) => {
    expect(ofPair(rightMl, leftMl)).toHaveLength(count);
  });

  it('names the sides, the ratio and both volumes', () => {
    expect(ofPair(100, 250)[0].what).toBe(
      'The left kidney is 2.5 times as large as the right one (250 and 100 ml).',
    );
  });

  it('says nothing of a kidney that the scan cuts, or of one alone', () => {
    expect(ofPair(50, 200, ['upper'])).toEqual([]);
    expect(sideRatioUnusual(testScene({ kidneys: { left: testKidney('left') } }))).toEqual([]);
  });
});
