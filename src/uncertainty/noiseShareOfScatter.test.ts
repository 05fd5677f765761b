import { fitModel } from '../kinetics';
import { noiseShareOfScatter } from './noiseShareOfScatter';

const physicalHalfLifeHours = 159.528;
const hours = [4, 24, 96];
const uptakeAndWashout = (uptakeHours: number, last = 1) =>
  hours.map((time, n) => ({
    hours: time,
    activity: (0.5 ** (time / 50) - 0.5 ** (time / uptakeHours)) * (n === 2 ? last : 1),
  }));
const shareOf = (
  points: ReturnType<typeof uptakeAndWashout>,
  model: Parameters<typeof fitModel>[1],
) =>
  noiseShareOfScatter(
    fitModel(points, model, { physicalHalfLifeHours }),
    hours,
    physicalHalfLifeHours,
  );

describe('noiseShareOfScatter', () => {
  it('is about half where the scatter is that of another uptake, all where it is far more', () => {
    const share = shareOf(uptakeAndWashout(0.8 * Math.exp(0.3)), 'bi-exponential-fixed-uptake');
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.8);
    const noisy = shareOf(uptakeAndWashout(0.8, 3), 'bi-exponential-fixed-uptake');
    expect(noisy).toBeGreaterThan(0.95);
  });

  it('is all of a curve that assumes no uptake', () => {
    expect(shareOf(uptakeAndWashout(0.8, 1.1), 'mono-exponential')).toBe(1);
  });
});
