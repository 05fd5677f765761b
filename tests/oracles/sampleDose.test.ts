import fc from 'fast-check';
import type { Direction, Vec3 } from '../../src/volume';
import { sampleDose } from './sampleDose';

/** Rotation about z, then about x. */
function rotation(a: number, b: number): Direction {
  const [ca, sa, cb, sb] = [Math.cos(a), Math.sin(a), Math.cos(b), Math.sin(b)];
  return [ca, sa * cb, sa * sb, -sa, ca * cb, ca * sb, 0, -sb, cb];
}

describe('sampleDose', () => {
  test('gives back a dose that is linear in patient coordinates, on any grid', () => {
    const angle = fc.double({ min: -3, max: 3, noNaN: true });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(angle, angle, share, share, share, (a, b, u, v, w) => {
        const direction = rotation(a, b);
        const dimensions: Vec3 = [7, 5, 6];
        const spacingMm: Vec3 = [2, 3.5, 5];
        const origin: Vec3 = [-40, 25, 1000];
        const patient = (index: Vec3): Vec3 =>
          [0, 1, 2].map(
            (axis) =>
              origin[axis] +
              index.reduce((sum, n, c) => sum + n * spacingMm[c] * direction[3 * c + axis], 0),
          ) as Vec3;
        const field = ([x, y, z]: Vec3): number => 20 + 0.1 * x - 0.05 * y + 0.02 * (z - 1000);
        const data = new Float32Array(7 * 5 * 6);
        data.forEach((_, n) => {
          data[n] = field(patient([n % 7, Math.floor(n / 7) % 5, Math.floor(n / 35)]));
        });
        const dose = { dimensions, spacingMm, imagePositionPatient: origin, direction, data };
        const point = patient([u * 6, v * 4, w * 5]);
        const result = sampleDose(dose, point);
        expect(result.coverageFraction).toBe(1);
        expect(result.dosesGy[0]).toBeCloseTo(field(point), 4);
      }),
      { numRuns: 200 },
    );
  });

  const dose = {
    dimensions: [2, 2, 2] as Vec3,
    spacingMm: [10, 10, 10] as Vec3,
    imagePositionPatient: [0, 0, 0] as Vec3,
    direction: rotation(0, 0),
    data: new Float32Array(8).fill(3),
  };

  test('says NaN outside, and which share it knows', () => {
    const { dosesGy, coverageFraction } = sampleDose(dose, [5, 5, 5, 16, 5, 5, 5, 5, -6, 0, 0, 15]);
    expect([...dosesGy]).toEqual([3, NaN, NaN, 3]);
    expect(coverageFraction).toBe(0.5);
    expect(sampleDose(dose, []).coverageFraction).toBeNaN();
  });

  test('refuses a list of numbers that are no points', () => {
    expect(() => sampleDose(dose, [1, 2])).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
    );
  });
});
