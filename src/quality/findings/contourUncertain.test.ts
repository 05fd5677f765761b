import { testEvidence, testScene } from '../../../tests/helpers/testScene';
import { contourUncertain } from './contourUncertain';

describe('contourUncertain', () => {
  it.each([
    // The contour has 160 ml.
    [56, false],
    [57, true],
  ])('for %i ml undecided: %s', (uncertainMl, expected) => {
    const evidence = testEvidence('right', { uncertainMl });
    const findings = contourUncertain(testScene({ evidence }));
    expect(findings.map(({ code, side }) => [code, side])).toEqual(
      expected ? [['CONTOUR_UNCERTAIN', 'right']] : [],
    );
    expect(findings.every(({ what }) => what.includes('57 ml') && what.includes('36 %'))).toBe(
      true,
    );
  });

  it('says nothing after an edit', () => {
    expect(contourUncertain(testScene())).toEqual([]);
  });
});
