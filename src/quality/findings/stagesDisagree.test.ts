import { testEvidence, testScene } from '../../../tests/helpers/testScene';
import { stagesDisagree } from './stagesDisagree';

describe('stagesDisagree', () => {
  it.each([
    // The contour has 160 ml.
    [228, false],
    [229, true],
    [114, true],
    [115, false],
    [0, false],
    [undefined, false],
  ])('for %s ml at the first look: %s', (coarseVolumeMl, expected) => {
    const evidence = testEvidence('left', { coarseVolumeMl });
    const findings = stagesDisagree(testScene({ evidence }));
    expect(findings.map(({ code, side }) => [code, side])).toEqual(
      expected ? [['STAGES_DISAGREE', 'left']] : [],
    );
    expect(
      findings.every(
        ({ what }) => what.includes(`${coarseVolumeMl} ml`) && what.includes('160 ml'),
      ),
    ).toBe(true);
  });

  it('says nothing after an edit', () => {
    expect(stagesDisagree(testScene())).toEqual([]);
  });
});
