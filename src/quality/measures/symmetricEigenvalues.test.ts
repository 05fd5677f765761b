import fc from 'fast-check';
import { rotation } from '../../../tests/helpers/testGrids';
import { symmetricEigenvalues } from './symmetricEigenvalues';

describe('symmetricEigenvalues', () => {
  it('gives a diagonal back, largest first', () => {
    expect(symmetricEigenvalues([2, 7, 3, 0, 0, 0])).toEqual([
      expect.closeTo(7, 10),
      expect.closeTo(3, 10),
      expect.closeTo(2, 10),
    ]);
    expect(symmetricEigenvalues([4, 4, 4, 0, 0, 0])).toEqual([4, 4, 4]);
  });

  it('finds the values that a rotation has hidden', () => {
    const value = fc.double({ min: 1, max: 1000, noNaN: true });
    const angle = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(value, value, value),
        fc.tuple(angle, angle, angle),
        (values, angles) => {
          const r = rotation(...angles);
          const at = (a: number, b: number) =>
            [0, 1, 2].reduce((sum, n) => sum + values[n] * r[3 * n + a] * r[3 * n + b], 0);
          const found = symmetricEigenvalues([
            at(0, 0),
            at(1, 1),
            at(2, 2),
            at(0, 1),
            at(0, 2),
            at(1, 2),
          ]);
          const expected = [...values].sort((a, b) => b - a);
          expect(Math.max(...found.map((v, n) => Math.abs(v - expected[n])))).toBeLessThan(1e-4);
        },
      ),
      { numRuns: 100, endOnFailure: true },
    );
  });
});
