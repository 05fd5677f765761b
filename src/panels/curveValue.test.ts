import { curveValue } from './curveValue';

describe('curveValue', () => {
  const curve = { dosesGy: [0, 1, 2, 4], cumulativeFractions: [1, 1, 0.5, 0] };

  it.each([
    [0, 1],
    [0.5, 1],
    [1, 1],
    [1.5, 0.75],
    [2, 0.5],
    [3, 0.25],
    [4, 0],
    [9, 0],
  ])('at %d Gy', (dose, share) => {
    expect(curveValue(curve, dose)).toBeCloseTo(share, 12);
  });
});
