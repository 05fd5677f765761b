import fc from 'fast-check';
import { gridAround, orientations } from '../../tests/helpers/testGrids';
import { indexToPatient } from '../volume';
import type { Labelmap, Vec3 } from '../volume';
import type { DosimetryError } from '../errors';
import { recoveryCoefficient } from './recoveryCoefficient';
import type { Resolution } from './resolution';

/** A ball with a hollow, on voxels of any size, its middle anywhere in one. */
function shell(spacing: Vec3, outer: number, inner: number, centre: Vec3 = [0, 0, 0]): Labelmap {
  const dimensions = spacing.map((mm) => Math.ceil((2 * outer + 8) / mm)) as Vec3;
  const grid = gridAround([0, 0, 0], dimensions, spacing, orientations['axial, head first']);
  const [nx, ny, nz] = dimensions;
  const data = new Uint8Array(nx * ny * nz).map((_, n) => {
    const index: Vec3 = [n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))];
    const point = indexToPatient(grid, index);
    const r = Math.hypot(...point.map((v, axis) => v - centre[axis]));
    return r <= outer && r >= inner ? 2 : 0;
  });
  return { ...grid, data };
}

/**
 * Share of a ball that stays in it after a Gaussian blur: a ball and its copy moved by d share
 * 1 - 3/2 x + 1/2 x^3 of it, x = d over the diameter, and the blur moves by d with the density of
 * Maxwell.
 */
function ballInBall(radius: number, sigma: number): number {
  const steps = 20000;
  let sum = 0;
  for (let n = 0; n < steps; n++) {
    const d = ((n + 0.5) * 2 * radius) / steps;
    const x = d / (2 * radius);
    const overlap = 1 - 1.5 * x + 0.5 * x ** 3;
    const density = (Math.sqrt(2 / Math.PI) * (d * d)) / sigma ** 3;
    sum += ((2 * radius) / steps) * density * Math.exp((-d * d) / (2 * sigma * sigma)) * overlap;
  }
  return sum;
}

describe('recoveryCoefficient', () => {
  const sigmaOf = (fwhm: number): number => fwhm / Math.sqrt(8 * Math.LN2);

  it('is that of a ball by the closed overlap of balls, on any voxels', () => {
    const spacing = fc.tuple(
      fc.double({ min: 0.8, max: 2.5, noNaN: true }),
      fc.double({ min: 0.8, max: 2.5, noNaN: true }),
      fc.double({ min: 1, max: 3.5, noNaN: true }),
    );
    const off = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        spacing,
        fc.tuple(off, off, off),
        fc.constantFrom(6, 8, 10, 12, 15),
        fc.double({ min: 18, max: 34, noNaN: true }),
        (voxel, centre, fwhmMm, radius) => {
          const { recoveryCoefficient: found } = recoveryCoefficient(
            shell(voxel, radius, 0, centre),
            2,
            { fwhmMm },
          );
          expect(Math.abs(found / ballInBall(radius, sigmaOf(fwhmMm)) - 1)).toBeLessThan(0.012);
        },
      ),
      { numRuns: 25, endOnFailure: true },
    );
  });

  it('is smaller where a hollow is cut out, and for a wider blur', () => {
    const voxel: Vec3 = [1, 1, 2];
    const of = (labelmap: Labelmap, fwhmMm: number): number =>
      recoveryCoefficient(labelmap, 2, { fwhmMm }).recoveryCoefficient;
    const ball = shell(voxel, 30, 0);
    const hollow = shell(voxel, 30, 15);
    expect(of(hollow, 10)).toBeLessThan(of(ball, 10) - 0.03);
    expect(of(ball, 12)).toBeLessThan(of(ball, 10));
  });

  it('takes another blur along the body, and the voxels of the SPECT', () => {
    const ball = shell([1, 1, 1], 25, 0);
    const of = (resolution: Resolution): number =>
      recoveryCoefficient(ball, 2, resolution).recoveryCoefficient;
    const along = of({ fwhmMm: { transaxial: 8, axial: 12 } });
    expect(along).toBeLessThan(of({ fwhmMm: 8 }));
    expect(along).toBeGreaterThan(of({ fwhmMm: 12 }));
    // A box of 4.8 mm has the variance of a Gaussian of 4.8 / sqrt(12) x 2.3548 mm FWHM.
    const wider = Math.hypot(10, (4.8 / Math.sqrt(12)) * Math.sqrt(8 * Math.LN2));
    expect(of({ fwhmMm: 10, voxelMm: [4.8, 4.8, 4.8] })).toBeCloseTo(of({ fwhmMm: wider }), 9);
  });

  it('is the same wherever the axes of the grid point', () => {
    const ball = shell([1, 1.5, 2], 22, 8);
    const turned: Labelmap = { ...ball, direction: orientations.sagittal };
    const of = (labelmap: Labelmap): number =>
      recoveryCoefficient(labelmap, 2, { fwhmMm: 9 }).recoveryCoefficient;
    expect(of(turned)).toBeCloseTo(of(ball), 9);
  });

  it('says where it rests on the assumed blur', () => {
    const codes = (radius: number, spacing: Vec3): string[] =>
      recoveryCoefficient(shell(spacing, radius, 0), 2, { fwhmMm: 10 }).notes.map(
        ({ code }) => code,
      );
    expect(codes(30, [1, 1, 1])).toEqual([]);
    expect(codes(8, [1, 1, 1])).toEqual(['RECOVERY_LOW']);
    expect(codes(30, [1, 1, 10])).toEqual(['RECOVERY_CONTOUR_COARSE']);
  });

  it('refuses what is no contour or no resolution', () => {
    const ball = shell([2, 2, 2], 20, 0);
    const refused = (label: number, resolution: Resolution): unknown => {
      try {
        return recoveryCoefficient(ball, label, resolution);
      } catch (error) {
        return (error as DosimetryError).code;
      }
    };
    expect(refused(1, { fwhmMm: 10 })).toBe('NO_KIDNEY_ROI');
    for (const fwhmMm of [0, -1, NaN, 51, { transaxial: 10, axial: 0 }]) {
      expect(refused(2, { fwhmMm })).toBe('INVALID_ARGUMENT');
    }
    expect(refused(2, { fwhmMm: 10, voxelMm: [4, NaN, 4] })).toBe('INVALID_ARGUMENT');
  });
});
