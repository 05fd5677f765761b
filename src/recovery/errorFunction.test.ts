import { errorFunction } from './errorFunction';

describe('errorFunction', () => {
  // Abramowitz and Stegun, Handbook of Mathematical Functions, table 7.1.
  it.each([
    [0, 0],
    [0.1, 0.112462916],
    [0.5, 0.5204998778],
    [1, 0.8427007929],
    [2, 0.995322265],
  ])('at %f', (x, expected) => {
    expect(errorFunction(x)).toBeCloseTo(expected, 9);
    expect(errorFunction(-x)).toBeCloseTo(-expected, 9);
  });

  it('settles at 1', () => {
    expect(errorFunction(5.99)).toBeCloseTo(1, 14);
    expect([errorFunction(7), errorFunction(-40)]).toEqual([1, -1]);
  });
});
