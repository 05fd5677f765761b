import { gridAround, orientations } from '../../tests/helpers/testGrids';
import { indexToPatient } from '../volume';
import type { Labelmap, Vec3 } from '../volume';
import { surfaceArea } from './surfaceArea';

function ellipsoid(radii: Vec3, spacing: Vec3): Labelmap {
  const dimensions = spacing.map((mm, n) => Math.ceil((2 * radii[n] + 8) / mm)) as Vec3;
  const grid = gridAround([0, 0, 0], dimensions, spacing, orientations['axial, head first']);
  const [nx, ny, nz] = dimensions;
  const data = new Uint8Array(nx * ny * nz).map((_, n) => {
    const index: Vec3 = [n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))];
    const point = indexToPatient(grid, index);
    return Math.hypot(...point.map((v, axis) => v / radii[axis])) <= 1 ? 1 : 0;
  });
  return { ...grid, data };
}

/** Of a prolate spheroid, half axes a = b < c. */
function spheroid(a: number, c: number): number {
  const e = Math.sqrt(1 - (a * a) / (c * c));
  return 2 * Math.PI * a * a * (1 + ((c / a) * Math.asin(e)) / e);
}

describe('surfaceArea', () => {
  it.each([[[1, 1, 1]], [[0.8, 0.8, 3]], [[2.5, 2.5, 2.5]], [[1, 1, 5]]] as [Vec3][])(
    'is that of spheroids, voxels of %j mm',
    (spacing) => {
      const ratio = surfaceArea(ellipsoid([26, 26, 52], spacing), 1) / spheroid(26, 52);
      expect(Math.abs(ratio - 1)).toBeLessThan(0.03);
    },
  );

  it('needs a structure', () => {
    expect(() => surfaceArea(ellipsoid([20, 20, 30], [2, 2, 2]), 2)).toThrow('label 2');
  });
});
