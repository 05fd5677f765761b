import { createRandom } from '../createRandom';
import { drawPoisson } from './drawPoisson';

describe('drawPoisson', () => {
  it.each([0.3, 4, 25, 60])('has mean and variance %p', (mean) => {
    const random = createRandom(1, `poisson ${mean}`);
    const count = 20_000;
    const drawn = Array.from({ length: count }, () => drawPoisson(random, mean));
    const average = drawn.reduce((sum, value) => sum + value, 0) / count;
    const variance = drawn.reduce((sum, value) => sum + (value - average) ** 2, 0) / count;
    // Four standard deviations of the average of so many; the variance's is about root 2 wider.
    expect(Math.abs(average - mean)).toBeLessThan(4 * Math.sqrt(mean / count));
    expect(variance / mean).toBeGreaterThan(0.92);
    expect(variance / mean).toBeLessThan(1.08);
    expect(drawn.every((value) => Number.isInteger(value) && value >= 0)).toBe(true);
  });

  it('is nothing where there is nothing', () => {
    expect(drawPoisson(createRandom(1), 0)).toBe(0);
  });
});
