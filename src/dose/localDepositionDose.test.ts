import { localDepositionKeV } from './localDepositionKeV';
import { localDepositionDose } from './localDepositionDose';

describe('localDepositionDose', () => {
  test('1 MBq h in 150 g, electrons of 177Lu', () => {
    expect(localDepositionDose(1, 150, localDepositionKeV('177Lu', 'left-out'))).toBeCloseTo(
      5.687e-4,
      7,
    );
  });

  test('7593.75 MBq h in a kidney with the photons it stops itself', () => {
    // 0.086229 Gy g / (MBq h)
    expect(localDepositionDose(7593.75, 200, 149.5)).toBeCloseTo((7593.75 * 0.086229) / 200, 3);
  });

  test.each([
    [1, 0],
    [1, -5],
    [-1, 150],
    [NaN, 150],
  ])('refuses %p MBq h in %p g', (activity, mass) => {
    expect(() => localDepositionDose(activity, mass, 147.9)).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
    );
  });
});
