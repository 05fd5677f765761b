import { pairedTTest } from './pairedTTest';

describe('pairedTTest', () => {
  it('gives the published answer for the sleep data', () => {
    // Cushny and Peebles 1905, the example of Student (Biometrika 1908;6:1): t = 4.0621, p =
    // 0.002833.
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const test = pairedTTest(first, second)!;
    expect(test).toMatchObject({ n: 10, degreesOfFreedom: 9 });
    expect(test.meanDifference).toBeCloseTo(-1.58, 12);
    expect(test.sdDifference).toBeCloseTo(1.2299954832798732, 12);
    expect(test.t).toBeCloseTo(-4.062127683382037, 10);
    expect(test.p).toBeCloseTo(0.002832890197384273, 12);
  });

  it('follows the Cauchy distribution for two pairs', () => {
    // One degree of freedom: p = 1 - 2/pi atan |t|. Differences 1 and 3: t = 2 / (sqrt 2 / sqrt 2)
    // = 2.
    const { t, p } = pairedTTest([1, 3], [0, 0])!;
    expect(t).toBeCloseTo(2, 12);
    expect(p).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(2), 12);
  });

  it('finds no difference where the mean difference is zero', () => {
    expect(pairedTTest([1, 2, 3], [2, 2, 2])).toMatchObject({ t: 0, p: 1 });
  });

  it.each([
    ['no pairs', [], []],
    ['one pair', [1], [2]],
    ['equal differences', [1.1, 2.1, 3.1], [1, 2, 3]],
    ['equal values', [4, 5], [4, 5]],
  ])('has no answer for %s', (_name, first, second) => {
    expect(pairedTTest(first, second)).toBeUndefined();
  });
});
