import { createVoxelKernel } from './createVoxelKernel';
import { kernelEnergyKeV } from './kernelEnergyKeV';

const voxelMm = 4.8;
/** A kernel of 5 x 5 x 5 voxels, falling off; 150 keV a decay in all. */
function table(scale = 1) {
  const rows: number[][] = [];
  for (let k = 0; k < 3; k++) {
    for (let j = 0; j < 3; j++) {
      for (let i = 0; i < 3; i++) {
        rows.push([i, j, k, (scale * 0.2) / (1 + 40 * (i * i + j * j + k * k))]);
      }
    }
  }
  return rows;
}
const identity = {
  name: 'Test',
  radionuclide: '177Lu' as const,
  source: 'this test',
  voxelMm,
  densityGPerMl: 1,
};
const energyOf = (rows: number[][]) =>
  rows.reduce(
    (sum, [i, j, k, value]) => sum + value * [i, j, k].reduce((w, n) => w * (n ? 2 : 1), 1),
    0,
  ) * // mGy/(MBq s) x g to keV
  ((1e-9 * voxelMm ** 3 * 1e-6) / 1.602176634e-16);
const rows = table(150 / energyOf(table()));
const kernel = createVoxelKernel({ ...identity, rows });

describe('createVoxelKernel', () => {
  it('takes rows in any order', () => {
    expect(kernel.halfWidth).toBe(2);
    expect(kernelEnergyKeV(kernel)).toBeCloseTo(150, 9);
    const turned = createVoxelKernel({ ...identity, rows: [...rows].reverse() });
    expect(turned.octantMGyPerMBqS).toEqual(kernel.octantMGyPerMBqS);
  });

  it.each<[string, number[][], RegExp]>([
    ['a row too few', rows.slice(1), /26 rows/],
    ['a row twice', [rows[0], rows[0], ...rows.slice(2)], /row of 1, 0, 0 is missing/],
    ['a negative value', [[0, 0, 0, -1], ...rows.slice(1)], /\[0, 0, 0, -1\]/],
    ['a half index', [[0, 0.5, 0, 1], ...rows.slice(1)], /not \[i, j, k, S\]/],
    ['another unit', rows.map(([i, j, k, s]) => [i, j, k, s * 1000]), /keV a decay/],
    ['the centre elsewhere', rows.map(([i, j, k, s]) => [2 - i, j, k, s]), /not the largest/],
  ])('refuses %s', (_, wrong, why) => {
    expect(() => createVoxelKernel({ ...identity, rows: wrong })).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT', why: expect.stringMatching(why) }),
    );
  });

  it('refuses a voxel size that does not go with the energy', () => {
    expect(() => createVoxelKernel({ ...identity, voxelMm: 2.21, rows })).toThrow(
      expect.objectContaining({ why: expect.stringContaining('voxels of 2.21 mm') }),
    );
  });
});
