import type { Labelmap, VolumeGeometry } from '../volume';
import { kidneyRegion } from './kidneyRegion';

const image: VolumeGeometry = {
  dimensions: [40, 40, 40],
  spacingMm: [4, 4, 4],
  imagePositionPatient: [0, 0, 0],
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
};

/** One voxel of the image, as eight voxels of the contour. */
function contour(at: number): Labelmap {
  return {
    ...image,
    dimensions: [2, 2, 2],
    spacingMm: [2, 2, 2],
    imagePositionPatient: [at - 1, at - 1, at - 1],
    data: new Uint8Array(8).fill(2),
  };
}

describe('kidneyRegion', () => {
  it('takes all within 12 mm, nothing beyond 24 mm, and evenly less between', () => {
    const region = kidneyRegion(image, contour(80), 2)!;
    const [nx, ny] = region.grid.dimensions;
    region.share.forEach((share, n) => {
      const index = [n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))];
      const mm = Math.hypot(...index.map((i, axis) => 4 * (i + region.from[axis]) - 80));
      expect(share).toBeCloseTo(Math.min(1, Math.max(0, (24 - mm) / 12)), 5);
    });
    expect(region.grid.imagePositionPatient).toEqual(region.from.map((index) => 4 * index));
  });

  it('ends where the image ends, and is none for a contour outside', () => {
    expect(kidneyRegion(image, contour(4), 2)?.from).toEqual([0, 0, 0]);
    expect(kidneyRegion(image, contour(400), 2)).toBeUndefined();
    expect(kidneyRegion(image, contour(80), 1)).toBeUndefined();
  });
});
