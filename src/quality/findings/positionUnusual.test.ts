import { testKidney, testScene } from '../../../tests/helpers/testScene';
import type { AlignmentSummary } from '../assessmentInput';
import { positionUnusual } from './positionUnusual';

const alignment: AlignmentSummary = {
  referenceToPatient: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1],
  boneOverlap: 0.9,
  marginToSecond: 0.3,
  secondOffsetMm: [0, 0, 33],
  marginToNeighbour: 1,
  neighbourOffsetMm: 0,
  confidence: 'high',
};
const at = (z: number, changes: Partial<AlignmentSummary> = {}) =>
  positionUnusual(
    testScene({
      alignment: { ...alignment, ...changes },
      expected: { left: { centreMm: [75, 0, 3], shareInScan: 1 } },
      kidneys: { left: testKidney('left', { shape: { centroidMm: [70, 0, z] } }) },
    }),
  );

describe('positionUnusual', () => {
  it.each([
    [63, undefined],
    [64, '61 mm higher'],
    [-57, undefined],
    [-97, '100 mm lower'],
  ])('for a centre at z = %d mm', (z, text) => {
    const findings = at(z);
    expect(findings.map(({ code, side }) => [code, side])).toEqual(
      text === undefined ? [] : [['POSITION_UNUSUAL', 'left']],
    );
    expect(findings.every(({ what }) => what.includes(text!))).toBe(true);
  });

  it('says nothing where the alignment is unsure', () => {
    expect(at(-97, { confidence: 'low' })).toEqual([]);
  });

  it('doubts an alignment that is not quite sure where both kidneys lie off together', () => {
    const pair = (right: number, left: number, confidence: 'high' | 'medium') =>
      positionUnusual(
        testScene({
          alignment: { ...alignment, confidence },
          expected: {
            right: { centreMm: [-75, 0, 0], shareInScan: 1 },
            left: { centreMm: [75, 0, 0], shareInScan: 1 },
          },
          kidneys: {
            right: testKidney('right', { shape: { centroidMm: [-70, 0, right] } }),
            left: testKidney('left', { shape: { centroidMm: [70, 0, left] } }),
          },
        }),
      ).map(({ side }) => side);
    expect(pair(-90, -100, 'medium')).toEqual([]);
    expect(pair(-90, -100, 'high')).toEqual(['right', 'left']);
    expect(pair(-90, -20, 'medium')).toEqual(['right']);
    expect(pair(90, -90, 'medium')).toEqual(['right', 'left']);
  });
});
