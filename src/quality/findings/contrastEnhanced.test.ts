import { testKidney, testScene } from '../../../tests/helpers/testScene';
import { contrastEnhanced } from './contrastEnhanced';

const withTissue = (medianHu: number, spreadHu: number, noiseHu = 0) =>
  contrastEnhanced(
    testScene({
      kidneys: { right: testKidney('right', { tissue: { medianHu, spreadHu, noiseHu } }) },
    }),
  );

describe('contrastEnhanced', () => {
  it.each([
    [45, 0],
    [70, 0],
    [71, 1],
    [160, 1],
  ])('for %i HU: %i findings', (medianHu, count) => {
    const findings = withTissue(medianHu, 20);
    expect(findings).toHaveLength(count);
    expect(findings.every(({ what }) => what.includes(`${medianHu} HU`))).toBe(true);
  });

  it('warns where cortex and medulla differ, noise taken off', () => {
    expect(withTissue(150, 100)[0]).toMatchObject({ severity: 'warning' });
    expect(withTissue(150, 100)[0].what).toContain('differ by 100 HU');
    // All of the spread is noise: 39 HU over 2.563 SDs.
    expect(withTissue(150, 100, 39)[0]).toMatchObject({ severity: 'info' });
  });

  it('says nothing without kidneys', () => {
    expect(contrastEnhanced(testScene({ kidneys: {} }))).toEqual([]);
  });
});
