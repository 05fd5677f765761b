import { testMaps } from '../../tests/helpers/testMaps';
import type { Vec3 } from '../volume/types';
import { judgeAlignment } from './judgeAlignment';
import type { Placement } from './search/ratedPlacement';
import { rotateBy } from '../volume';

const upright = [1, 0, 0, 0, 1, 0, 0, 0, 1];
/** 300 x 300 x 400 mm. */
const maps = testMaps([31, 31, 41], () => ({}));

function placement(
  changes: Partial<Omit<Placement, 'similarity'>> & Partial<Placement['similarity']> = {},
): Placement {
  const { rotation = upright, scale = 1.1, translation = [150, 140, 200], ...like } = changes;
  return {
    similarity: { rotation, scale, translation },
    score: 0.8,
    boneOverlap: 0.65,
    coveredShare: 0.9,
    rank: 0.74,
    ...like,
  };
}
const alone = { margin: 1, offsetMm: 0 };
const judge = (best: Placement, second?: Placement, rankTurnedOver = 0.3, neighbour = alone) =>
  judgeAlignment(
    { placements: second ? [best, second] : [best], rankTurnedOver, neighbour },
    maps,
  )!;

describe('judgeAlignment', () => {
  it('is sure of a good place without another like it, and leaves the size out of the transform', () => {
    const rotation = rotateBy(upright, [0.1, 0.05, -0.2]);
    const result = judge(placement({ rotation }));
    expect(result).toMatchObject({
      confidence: 'high',
      marginToSecond: 1,
      secondOffsetMm: [0, 0, 0],
      sizeRatio: 1.1,
    });
    const m = result.referenceToPatient;
    expect([...m.slice(0, 3), ...m.slice(4, 7), ...m.slice(8, 11)]).toEqual(rotation);
    expect([m[3], m[7], m[11]]).toEqual([150, 140, 200]);
    expect(m.slice(12)).toEqual([0, 0, 0, 1]);
  });

  it('tells the second place, and is not sure where it is nearly as good', () => {
    const there: Vec3 = [152, 140, 165];
    const clear = judge(placement(), placement({ rank: 0.5, translation: there }));
    expect(clear).toMatchObject({ confidence: 'high', secondOffsetMm: [2, 0, -35] });
    expect(clear.marginToSecond).toBeCloseTo(0.24, 9);
    const close = judge(placement(), placement({ rank: 0.73, translation: there }));
    expect(close.confidence).toBe('low');
  });

  it('is not sure of the level where the bones near the kidneys fit as well a vertebra away', () => {
    const clear = judge(placement(), undefined, 0.3, { margin: 0.03, offsetMm: 31 });
    expect(clear).toMatchObject({ confidence: 'high', marginToNeighbour: 0.03 });
    const close = judge(placement(), undefined, 0.3, { margin: -0.01, offsetMm: -28 });
    expect(close).toMatchObject({ confidence: 'medium', neighbourOffsetMm: -28 });
    const both = judge(placement({ score: 0.55 }), undefined, 0.3, { margin: 0, offsetMm: 31 });
    expect(both.confidence).toBe('low');
  });

  it.each([
    ['unlike the reference', placement({ score: 0.55 })],
    ['of little common bone', placement({ boneOverlap: 0.4 })],
    ['of a scan that shows little of it', placement({ coveredShare: 0.1 })],
    ['of a child', placement({ scale: 0.6 })],
    ['lying on the side', placement({ rotation: rotateBy(upright, [0, 0, 0.8]) })],
    ['with the kidneys above the scan', placement({ translation: [150, 140, 430] })],
  ])('is not sure of a patient %s', (_name, best) => {
    expect(judge(best).confidence).toBe('low');
  });

  it('is not sure where front and back exchanged fit better', () => {
    expect(judge(placement(), undefined, 0.75).confidence).toBe('low');
  });

  it('has nothing to judge without a place', () => {
    expect(
      judgeAlignment({ placements: [], rankTurnedOver: 0, neighbour: alone }, maps),
    ).toBeUndefined();
  });
});
