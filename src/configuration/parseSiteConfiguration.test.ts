import { ownKernel } from '../dose/ownKernel';
import { nuclides } from '../nuclides';
import { defaultSiteConfiguration } from './defaultSiteConfiguration';
import { parseSiteConfiguration } from './parseSiteConfiguration';

describe('parseSiteConfiguration', () => {
  it('gives the defaults where nothing is set, as a copy', () => {
    expect(parseSiteConfiguration(undefined)).toEqual(defaultSiteConfiguration);
    expect(parseSiteConfiguration({})).toEqual(defaultSiteConfiguration);
    parseSiteConfiguration({}).limits.pop();
    expect(parseSiteConfiguration({}).limits).toHaveLength(3);
  });

  it('takes what a site sets and keeps the other defaults', () => {
    const parsed = parseSiteConfiguration({
      limits: [],
      radiobiology: { alphaBetaGy: 2.5 },
      density: { method: 'fixed', densityGPerMl: 1.05 },
      volumeAtDosesGy: [23, 18, 23],
      uncertainty: { borderMm: 1, fwhmMm: 1, densityRelative: 0.01, calibrationRelative: 0.05 },
      structureNames: { right: ' KidneyRight ', left: 'KidneyLeft' },
      contourConvention: 'solid',
      institution: 'Klinik für Nuklearmedizin',
      backend: { url: '/inference', token: 'abc' },
      doseWash: { maximumGy: 5, isodosesGy: [4, 2] },
      flaggedCases: { dataSource: 'training' },
    });
    expect(parsed).toEqual({
      limits: [],
      radiobiology: { alphaBetaGy: 2.5, repairHalfLifeHours: 2.8, effectiveHalfLifeHours: 50 },
      density: { method: 'fixed', densityGPerMl: 1.05 },
      volumeAtDosesGy: [18, 23],
      kernels: nuclides.map(({ name }) => ownKernel(name)),
      uncertainty: { borderMm: 1, fwhmMm: 1, densityRelative: 0.01, calibrationRelative: 0.05 },
      structureNames: { right: 'KidneyRight', left: 'KidneyLeft' },
      contourConvention: 'solid',
      institution: 'Klinik für Nuklearmedizin',
      backend: { url: '/inference', token: 'abc' },
      flaggedCases: { dataSource: 'training' },
      cameras: [],
      doseWash: { thresholdGy: 0.2, maximumGy: 5, opacity: 0.5, isodosesGy: [2, 4] },
    });
  });

  it.each<[unknown, RegExp]>([
    [[], /kidneyDosimetry .* is \[\]; allowed is an object/],
    ['x', /kidneyDosimetry .*"x"/],
    [{ limit: [] }, /kidneyDosimetry\.limit .*only limits, radiobiology/],
    [
      { radiobiology: { alphaBetaGy: '2.6' } },
      /alphaBetaGy .*"2\.6"; allowed is a number from 0\.1/,
    ],
    [{ radiobiology: { alphaBetaGy: NaN } }, /is NaN/],
    [{ radiobiology: { repairHalfLifeHours: 0 } }, /repairHalfLifeHours .*0\.01 to 10000 h/],
    [
      { limits: [{ name: 'a', quantity: 'dose', valueGy: 1, source: 's' }] },
      /limits\[0\]\.quantity/,
    ],
    [{ limits: [{ name: 'a', quantity: 'absorbed-dose', valueGy: 0, source: 's' }] }, /valueGy/],
    [{ limits: [{ name: 'a', quantity: 'absorbed-dose', valueGy: 2 }] }, /source .*undefined/],
    [{ volumeAtDosesGy: 18 }, /volumeAtDosesGy .*a list of at most 20/],
    [{ volumeAtDosesGy: [18, -1] }, /volumeAtDosesGy\[1\] .*-1/],
    [{ uncertainty: { calibrationRelative: 5 } }, /from 0 to 1/],
    [{ structureNames: { right: 'Kidney', left: 'Kidney' } }, /structureNames\.left/],
    [{ structureNames: { right: 'Kidney_R' } }, /structureNames\.left .*undefined/],
    [{ contourConvention: 'cortex' }, /"parenchyma" or "solid"/],
    [{ backend: { url: 'javascript:alert(1)' } }, /backend\.url/],
    [{ backend: { url: '//evil.example' } }, /backend\.url/],
    [{ doseWash: { opacity: 2 } }, /doseWash\.opacity/],
    [{ doseWash: { maximumGy: 'max' } }, /doseWash\.maximumGy/],
    [{ density: { method: 'water' } }, /"ct-density" or "fixed"/],
    [
      { density: { method: 'ct-density', points: [{ hounsfield: 0, densityGPerMl: 1 }] } },
      /two points/,
    ],
    [
      {
        density: {
          method: 'ct-density',
          points: [
            { hounsfield: 0, densityGPerMl: 1 },
            { hounsfield: 0, densityGPerMl: 1.1 },
          ],
        },
      },
      /ascending/,
    ],
  ])('refuses %j', (value, message) => {
    expect(() => parseSiteConfiguration(value)).toThrow(
      expect.objectContaining({
        code: 'INVALID_CONFIGURATION',
        message: expect.stringMatching(message),
      }),
    );
  });
});
