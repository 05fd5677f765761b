import { kernelOnGrid } from './kernelOnGrid';
import { octantSum } from './octantSum';
import { ownKernel } from './ownKernel';
import { tableOnGrid } from './tableOnGrid';
import type { VoxelKernel } from './voxelKernel';

// Falls off from the source voxel by a factor of ten each way.
const table: VoxelKernel = {
  name: 'table',
  radionuclide: '177Lu',
  source: 'drawn for this test',
  densityGPerMl: 1.04,
  voxelMm: 4,
  halfWidth: 3,
  octantMGyPerMBqS: Float64Array.from(
    { length: 64 },
    (_, n) => 0.4 * 10 ** -((n % 4) + (Math.floor(n / 4) % 4) + Math.floor(n / 16)),
  ),
};

describe('kernelOnGrid', () => {
  it('takes a table of the same voxels as it stands, to 0.02 %', () => {
    const same = kernelOnGrid(table, [4, 4, 4.0004]);
    expect(same.kernel).toEqual(tableOnGrid(table));
    expect(same.note).toContain('voxels of 4 mm)');
  });

  it.each([[[4, 4, 4.4] as const], [[4.01, 4, 4] as const], [[2, 2, 2] as const]])(
    'brings it to other voxels, %j mm, and keeps its energy',
    (spacing) => {
      const other = kernelOnGrid(table, [...spacing]);
      expect(other.note).toContain('brought from voxels of 4 mm');
      const sum = ({ octantKeV, halfWidths }: typeof other.kernel) =>
        octantSum(octantKeV, halfWidths);
      expect(sum(other.kernel) / sum(tableOnGrid(table))).toBeCloseTo(1, 1);
    },
  );

  it('draws a point kernel for the voxels', () => {
    const { note } = kernelOnGrid(ownKernel('177Lu'), [4, 4, 4.4]);
    expect(note).toContain('4.00 x 4.00 x 4.40 mm');
  });
});
