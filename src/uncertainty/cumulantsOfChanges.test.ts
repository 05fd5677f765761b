import { cumulantsOfChanges } from './cumulantsOfChanges';

describe('cumulantsOfChanges', () => {
  it('are those of a normal change, and of chi squared where both ends lead to one side', () => {
    expect(cumulantsOfChanges([0.1, -0.1])).toEqual([0, expect.closeTo(0.01, 12), 0, 0]);
    const [mean, variance, third, fourth] = cumulantsOfChanges([0.1, 0.1]);
    // One degree of freedom: 1, 2, 8 and 48.
    expect([mean / 0.1, variance / 0.1 ** 2]).toEqual([1, expect.closeTo(2, 12)]);
    expect([third / 0.1 ** 3, fourth / 0.1 ** 4]).toEqual([
      expect.closeTo(8, 10),
      expect.closeTo(48, 10),
    ]);
  });

  it('are what integrating over a normal cause gives', () => {
    const [a, b] = [0.07, 0.03];
    const central = (power: number, mean: number): number => {
      let sum = 0;
      const step = 0.01;
      for (let z = -9; z <= 9; z += step) {
        const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
        sum += step * density * (a * z + b * z * z - mean) ** power;
      }
      return sum;
    };
    const mean = central(1, 0);
    const variance = central(2, mean);
    const [first, second, third, fourth] = cumulantsOfChanges([a + b, b - a]);
    expect(first).toBeCloseTo(mean, 10);
    expect(second).toBeCloseTo(variance, 10);
    expect(third).toBeCloseTo(central(3, mean), 10);
    expect(fourth).toBeCloseTo(central(4, mean) - 3 * variance ** 2, 10);
  });
});
