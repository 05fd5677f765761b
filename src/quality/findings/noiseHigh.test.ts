import { testKidney, testScene } from '../../../tests/helpers/testScene';
import { noiseHigh } from './noiseHigh';

const withNoise = (rightHu: number, leftHu: number) =>
  noiseHigh(
    testScene({
      kidneys: {
        right: testKidney('right', { tissue: { noiseHu: rightHu } }),
        left: testKidney('left', { tissue: { noiseHu: leftHu } }),
      },
    }),
  );

describe('noiseHigh', () => {
  it('is one finding for the CT, with the worse number', () => {
    expect(withNoise(40, 30)).toEqual([]);
    const findings = withNoise(41, 55);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code: 'NOISE_HIGH', severity: 'warning' });
    expect(findings[0].what).toContain('55 HU');
  });

  it('says nothing without kidneys', () => {
    expect(noiseHigh(testScene({ kidneys: {} }))).toEqual([]);
  });
});
