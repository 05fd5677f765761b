import { gridsApartMm } from '.';
import type { VolumeGeometry } from '.';

const grid: VolumeGeometry = {
  dimensions: [11, 21, 5],
  spacingMm: [4, 2, 5],
  imagePositionPatient: [1, 2, 3],
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
};

test('a grid is nowhere apart from itself, and as far as it is shifted', () => {
  expect(gridsApartMm(grid, grid)).toBe(0);
  expect(gridsApartMm(grid, { ...grid, imagePositionPatient: [4, 2, 7] })).toBeCloseTo(5, 9);
});

test('a turn is told by the corner that moves most', () => {
  // Half a turn about z through the first voxel: the corner at 40, 40 comes to -40, -40.
  const turned: VolumeGeometry = { ...grid, direction: [-1, 0, 0, 0, -1, 0, 0, 0, 1] };
  expect(gridsApartMm(grid, turned)).toBeCloseTo(2 * Math.hypot(40, 40), 9);
});
