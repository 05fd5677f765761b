import fc from 'fast-check';
import { gridAround, orientations } from '../../tests/helpers/testGrids';
import { indexToPatient } from '../volume';
import type { Labelmap, Vec3 } from '../volume';
import { recoveryCoefficient } from './recoveryCoefficient';

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
 * Share of a ball that stays in a concentric ball after the blur, from the overlap of two balls: two
 * points of a ball lie d apart with the density 12 (d^2/D^3) (2 - 3 d/D + (d/D)^3), D the diameter.
 * Integrated against the Gaussian's density of distances.
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
          expect(Math.abs(found / ballInBall(radius, sigmaOf(fwhmMm)) - 1)).toBeLessThan(0.006);
        },
      ),
      { numRuns: 25, endOnFailure: true },
    );
  });
});
