import type { Direction, Vec3, VolumeGeometry } from '../volume';
import { kidneyDose } from './kidneyDose';
import { mostSubVoxels, subVoxelCounts } from './subVoxelCounts';

const axial: Direction = [1, 0, 0, 0, 1, 0, 0, 0, 1];

function geometry(
  spacingMm: Vec3,
  dimensions: Vec3 = [4, 4, 4],
  direction = axial,
): VolumeGeometry {
  return {
    dimensions,
    spacingMm,
    imagePositionPatient: [0, 0, 0],
    direction,
    frameOfReferenceUID: '1.2',
  };
}

describe('subVoxelCounts', () => {
  test.each<[Vec3, Vec3, Vec3]>([
    // a diagnostic CT and a SPECT dose map: the slice is thicker than half a dose voxel
    [
      [0.98, 0.98, 5],
      [4.8, 4.8, 4.8],
      [1, 1, 3],
    ],
    [
      [0.8, 0.8, 1.5],
      [4.8, 4.8, 4.8],
      [1, 1, 1],
    ],
    [
      [2, 2, 2],
      [4, 4, 4],
      [1, 1, 1],
    ],
    [
      [2, 2, 2],
      [3.99, 4, 2],
      [2, 1, 2],
    ],
    [
      [4, 4, 5],
      [1, 1, 1],
      [8, 8, 10],
    ],
  ])('voxels of %p mm in a dose grid of %p mm: %p', (image, dose, counts) => {
    expect(subVoxelCounts(geometry(image), geometry(dose))).toEqual({ counts, limited: false });
  });

  test('looks along the axes of the dose grid where the grids are turned', () => {
    const coronal: Direction = [1, 0, 0, 0, 0, -1, 0, 1, 0];
    const { counts } = subVoxelCounts(geometry([1, 1, 5]), geometry([4, 1, 4], [4, 4, 4], coronal));
    expect(counts).toEqual([1, 1, 10]);
  });

  test('says where it stops', () => {
    const { counts, limited } = subVoxelCounts(geometry([1, 1, 5]), geometry([1, 1, 0.1]));
    expect(counts).toEqual([2, 2, mostSubVoxels]);
    expect(limited).toBe(true);
  });

  test('leaves an error below a twelfth of that of the dose grid itself', () => {
    // A parabola along z on planes H apart: linear interpolation adds D'' H^2 / 12 on average, and
    // the sub-points h apart may add at most D'' H^2 / 96 to the mean over many cells.
    const H = 4.8;
    const planes = 101;
    const centre = (H * (planes - 1)) / 2;
    const dose = {
      ...geometry([H, H, H], [2, 2, planes]),
      data: new Float32Array(4 * planes).map((_, n) => (Math.floor(n / 4) * H - centre) ** 2),
    };
    const slices = 88;
    const labelmap = {
      ...geometry([1, 1, 5], [1, 1, slices]),
      imagePositionPatient: [0, 0, centre - 5 * (slices / 2 - 0.5)] as Vec3,
      data: new Uint8Array(slices).fill(1),
    };
    const half = (5 * slices) / 2;
    const interpolated = half ** 2 / 3 + (2 * H ** 2) / 12;
    const error = Math.abs(kidneyDose(labelmap, 1, dose).meanDoseGy! - interpolated);
    const errorOfCentres = Math.abs(
      kidneyDose(labelmap, 1, dose, { supersampling: [1, 1, 1] }).meanDoseGy! - interpolated,
    );
    expect(error).toBeLessThan((2 * H ** 2) / 96);
    expect(error).toBeLessThan(errorOfCentres / 4);
  });
});
