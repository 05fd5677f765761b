import fc from 'fast-check';
import type { DosimetryError } from '../errors';
import type { Labelmap, Vec3 } from '../volume';
import { errorFunction } from './errorFunction';
import { geometricTransferMatrix } from './geometricTransferMatrix';
import { recoverRegions } from './recoverRegions';
import { recoveryCoefficient } from './recoveryCoefficient';

/** Two boxes side by side along x, 20 and 12 voxels wide, 30 x 30 across. */
function boxes(spacingMm: Vec3, gap: number): Labelmap {
  const dimensions: Vec3 = [40, 34, 34];
  const data = new Uint8Array(40 * 34 * 34).map((_, n) => {
    const i = n % 40;
    const isAcross = [Math.floor(n / 40) % 34, Math.floor(n / 1360)].every((v) => v >= 2 && v < 32);
    const first = i >= 2 && i < 22;
    const second = i >= 22 + gap && i < 34 + gap;
    return isAcross ? (first ? 1 : second ? 5 : 0) : 0;
  });
  return {
    dimensions,
    spacingMm,
    imagePositionPatient: [0, 0, 0],
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    data,
  };
}

/** Integral of an interval [0, a] blurred, over [b, c]: closed form of the Gaussian's integral. */
function sharedLength(a: number, b: number, c: number, sigma: number): number {
  const integral = (x: number): number =>
    (x * (1 + errorFunction(x / sigma / Math.SQRT2))) / 2 +
    (sigma / Math.sqrt(2 * Math.PI)) * Math.exp((-x * x) / (2 * sigma * sigma));
  return integral(c) - integral(b) - integral(c - a) + integral(b - a);
}

describe('geometricTransferMatrix', () => {
  it.each([0, 2])('is the closed form for boxes, %i voxels apart', (gap) => {
    const labelmap = boxes([1.5, 1.5, 1.5], gap);
    const fwhmMm = 8;
    const sigma = fwhmMm / Math.sqrt(8 * Math.LN2);
    const { matrix } = geometricTransferMatrix(labelmap, [1, 5], { fwhmMm });
    const across = (sharedLength(45, 0, 45, sigma) / 45) ** 2;
    const from = 30 + 1.5 * gap;
    const expected = [
      (across * sharedLength(30, 0, 30, sigma)) / 30,
      (across * sharedLength(30, from, from + 18, sigma)) / 30,
      (across * sharedLength(30, from, from + 18, sigma)) / 18,
      (across * sharedLength(18, 0, 18, sigma)) / 18,
    ];
    expected.forEach((share, n) => expect(Math.abs(matrix[n] - share)).toBeLessThan(0.006));
  });

  it('is the recovery coefficient for one label', () => {
    const labelmap = boxes([1.2, 2, 3], 1);
    const resolution = { fwhmMm: 11 };
    const { matrix } = geometricTransferMatrix(labelmap, [5], resolution);
    const { recoveryCoefficient: rc } = recoveryCoefficient(labelmap, 5, resolution);
    expect(matrix[0]).toBeCloseTo(rc, 2);
  });

  it('gives back what was put in', () => {
    const transfer = geometricTransferMatrix(boxes([2, 2, 2], 0), [1, 5], { fwhmMm: 10 });
    const [a, b, c, d] = transfer.matrix;
    const value = fc.double({ min: 1, max: 100, noNaN: true });
    fc.assert(
      fc.property(value, value, fc.double({ min: 0, max: 20, noNaN: true }), (x, y, around) => {
        const measured = [
          a * x + b * y + (1 - a - b) * around,
          c * x + d * y + (1 - c - d) * around,
        ];
        const found = recoverRegions(transfer, measured, around);
        expect(found[0]).toBeCloseTo(x, 6);
        expect(found[1]).toBeCloseTo(y, 6);
      }),
      { endOnFailure: true },
    );
  });

  it('refuses what it cannot know', () => {
    const labelmap = boxes([2, 2, 2], 0);
    const transfer = geometricTransferMatrix(labelmap, [1, 5], { fwhmMm: 10 });
    const refusal = (work: () => unknown): unknown => {
      try {
        return work();
      } catch (error) {
        return (error as DosimetryError).code;
      }
    };
    expect(refusal(() => geometricTransferMatrix(labelmap, [1, 3], { fwhmMm: 10 }))).toBe(
      'NO_KIDNEY_ROI',
    );
    expect(refusal(() => recoverRegions(transfer, [10], 0))).toBe('INVALID_ARGUMENT');
    expect(refusal(() => recoverRegions(transfer, [10, NaN], 0))).toBe('INVALID_ARGUMENT');
    expect(refusal(() => recoverRegions(transfer, [100, 2], 0))).toBe('ACTIVITY_INVALID');
  });
});
