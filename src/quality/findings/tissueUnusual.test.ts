import { testKidney, testScene } from '../../../tests/helpers/testScene';
import { tissueUnusual } from './tissueUnusual';

describe('tissueUnusual', () => {
  it.each([
    [15, []],
    [14, ['left']],
    [-40, ['left']],
  ])('for a median of %i HU: %j', (medianHu, sides) => {
    const kidneys = {
      right: testKidney('right'),
      left: testKidney('left', { tissue: { medianHu } }),
    };
    const findings = tissueUnusual(testScene({ kidneys }));
    expect(findings.map(({ side }) => side)).toEqual(sides);
    expect(findings.every(({ what }) => what.includes(`median ${medianHu} HU`))).toBe(true);
  });

  it('says nothing of a contour too small to measure', () => {
    const left = { ...testKidney('left'), tissue: undefined };
    expect(tissueUnusual(testScene({ kidneys: { left } }))).toEqual([]);
  });
});
