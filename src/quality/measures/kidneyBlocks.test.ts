import type { Labelmap, Vec3, Volume } from '../../volume/types';
import { kidneyBlocks } from './kidneyBlocks';

const dimensions: Vec3 = [101, 67, 9];
const grid = {
  dimensions,
  spacingMm: [1, 1.5, 5] as Vec3,
  imagePositionPatient: [0, 0, 0] as Vec3,
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1] as Volume['direction'],
};

describe('kidneyBlocks', () => {
  const ct: Volume<Int16Array> = {
    ...grid,
    // Distinct in every voxel, and linear: the mean of a block is the value at its centre.
    data: Int16Array.from({ length: 101 * 67 * 9 }, (_, n) => {
      const [i, j, k] = [n % 101, Math.floor(n / 101) % 67, Math.floor(n / (101 * 67))];
      return 2 * i + 5 * j - 100 * k;
    }),
  };
  const labelmap: Labelmap = { ...grid, data: new Uint8Array(ct.data.length) };
  const bounds = { min: [40, 30, 5] as Vec3, max: [60, 45, 7] as Vec3 };
  for (let k = 5; k <= 7; k++) {
    for (let j = 30; j <= 45; j++) {
      labelmap.data.fill(2, 40 + 101 * (j + 67 * k), 61 + 101 * (j + 67 * k));
    }
  }
  const blocks = kidneyBlocks(ct, labelmap, 2, bounds);

  it('takes blocks of about 3 mm, 24 mm beyond the kidney or to the edge of the scan', () => {
    expect(blocks.voxelsPerBlock).toEqual([3, 2, 1]);
    expect(blocks.spacingMm).toEqual([3, 3, 5]);
    expect(blocks.firstVoxel).toEqual([16, 14, 0]);
    // To voxel 84, 61 and 8.
    expect(blocks.dimensions).toEqual([23, 24, 9]);
  });

  it('averages the HU of each block', () => {
    const [nx, ny, nz] = blocks.dimensions;
    for (let k = 0; k < nz; k++) {
      for (let j = 0; j < ny; j++) {
        for (let i = 0; i < nx; i++) {
          const centre = [16 + 3 * i + 1, 14 + 2 * j + 0.5, k];
          const expected = 2 * centre[0] + 5 * centre[1] - 100 * centre[2];
          expect(blocks.meanHu[i + nx * (j + ny * k)]).toBeCloseTo(expected, 3);
        }
      }
    }
  });

  it('gives the share of each block in the kidney', () => {
    const [nx, ny] = blocks.dimensions;
    const sum = blocks.kidneyShare.reduce((total, share) => total + share * 6, 0);
    expect(sum).toBeCloseTo(21 * 16 * 3, 3);
    // Columns 58 to 60 are in block 14, 61 to 63 in block 15.
    expect(blocks.kidneyShare[14 + nx * (10 + ny * 6)]).toBe(1);
    expect(blocks.kidneyShare[15 + nx * (10 + ny * 6)]).toBe(0);
  });

  it('averages fewer voxels at the edge of the scan', () => {
    const atEdge = kidneyBlocks(ct, labelmap, 2, { min: [90, 60, 0], max: [100, 66, 0] });
    // Columns 66 to 100 are 35: the last block has two of three. Rows 44 to 66 are 23: the last has
    // one of two.
    expect(atEdge.dimensions).toEqual([12, 12, 6]);
    expect(atEdge.meanHu[12 * 12 - 1]).toBeCloseTo(2 * 99.5 + 5 * 66, 3);
    // Slices of 1.5 mm: nine make four blocks of two and one of one.
    const spacingMm: Vec3 = [1, 1.5, 1.5];
    const thin = kidneyBlocks({ ...ct, spacingMm }, { ...labelmap, spacingMm }, 2, bounds);
    const [nx, ny, nz] = thin.dimensions;
    expect(nz).toBe(5);
    expect(thin.meanHu[nx * ny * 3]).toBeCloseTo(2 * 17 + 5 * 14.5 - 650, 3);
    expect(thin.meanHu[nx * ny * 4]).toBeCloseTo(2 * 17 + 5 * 14.5 - 800, 3);
  });
});
