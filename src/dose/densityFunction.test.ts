import { defaultSiteConfiguration } from '../configuration';
import { densityFunction } from './densityFunction';

describe('densityFunction', () => {
  it('goes straight between the points and stays constant beyond', () => {
    const density = densityFunction({
      method: 'ct-density',
      points: [
        { hounsfield: -1000, densityGPerMl: 0 },
        { hounsfield: 0, densityGPerMl: 1 },
        { hounsfield: 1000, densityGPerMl: 1.5 },
      ],
    });
    expect([-2000, -1000, -500, 0, 100, 1000, 3000].map(density)).toEqual([
      0, 0, 0.5, 1, 1.05, 1.5, 1.5,
    ]);
  });

  it('gives unenhanced parenchyma 1.04 to 1.05 g/ml by default', () => {
    const density = densityFunction(defaultSiteConfiguration.density);
    expect(density(30)).toBeCloseTo(1.0429, 4);
    expect(density(40)).toBe(1.05);
  });

  it('does not make kidneys heavier by contrast medium', () => {
    const density = densityFunction(defaultSiteConfiguration.density);
    expect([60, 150, 250].map(density)).toEqual([1.05, 1.05, 1.05]);
  });

  it('can be fixed', () => {
    expect(densityFunction({ method: 'fixed', densityGPerMl: 1.05 })(-900)).toBe(1.05);
  });
});
