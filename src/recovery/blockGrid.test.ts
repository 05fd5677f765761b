import { indexToPatient } from '../volume';
import type { Vec3, VolumeGeometry } from '../volume';
import { blockGrid } from './blockGrid';

const labelmap: VolumeGeometry = {
  dimensions: [100, 100, 60],
  spacingMm: [1, 2, 3],
  imagePositionPatient: [-50, -90, 10],
  // i runs to the back, j to the right.
  direction: [0, 1, 0, -1, 0, 0, 0, 0, 1],
  frameOfReferenceUID: '1.2',
};
const bounds: { min: Vec3; max: Vec3 } = {
  min: [40, 40, 20],
  max: [59, 59, 29],
};

describe('blockGrid', () => {
  it('has blocks of whole voxels, none wider than 0.6 standard deviations of the blur', () => {
    // 0.6 x 5 = 3 mm: three voxels of 1 mm, one of 2 mm, one of 3 mm.
    const { factors, spacingMm, voxelMm } = blockGrid(labelmap, bounds, [25, 25, 25], 0);
    expect(factors).toEqual([3, 1, 1]);
    expect(spacingMm).toEqual([3, 2, 3]);
    expect(voxelMm).toEqual([1, 2, 3]);
    // Along each axis by its own blur; voxels wider than it stay whole.
    expect(blockGrid(labelmap, bounds, [1, 49, 121], 0).factors).toEqual([1, 2, 2]);
  });

  it('holds the part with its margin, and no block more', () => {
    const { firstVoxel, factors, dimensions } = blockGrid(labelmap, bounds, [25, 49, 121], 10);
    expect(factors).toEqual([3, 2, 2]);
    // 10, 5 and 4 voxels before and behind 20, 20 and 10.
    expect(firstVoxel).toEqual([30, 35, 16]);
    expect(dimensions).toEqual([Math.ceil(40 / 3), Math.ceil(30 / 2), Math.ceil(18 / 2)]);
  });

  it('may reach beyond the labelmap', () => {
    expect(blockGrid(labelmap, bounds, [1, 1, 1], 50).firstVoxel).toEqual([-10, 15, 3]);
  });

  it('lies where its voxels lie, also on a turned labelmap', () => {
    const grid = blockGrid(labelmap, bounds, [25, 25, 25], 10);
    // The middle of the first block is its second voxel along i.
    expect(grid.imagePositionPatient).toEqual(indexToPatient(labelmap, [31, 35, 16]));
    expect(grid.direction).toEqual(labelmap.direction);
    expect(grid.frameOfReferenceUID).toBe('1.2');
  });

  it('refuses a part that no memory holds', () => {
    expect(() => blockGrid(labelmap, bounds, [1, 1, 1], 2000)).toThrow(
      expect.objectContaining({ code: 'TOO_LARGE' }),
    );
  });
});
