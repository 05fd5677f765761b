import { cornerIndices, gridCorners } from '.';
import type { VolumeGeometry } from '.';

const grid: VolumeGeometry = {
  dimensions: [11, 21, 1],
  spacingMm: [4, 2, 5],
  imagePositionPatient: [1, 2, 3],
  // i runs to the back, j to the right.
  direction: [0, 1, 0, -1, 0, 0, 0, 0, 1],
};

test('corners are the outermost voxel centres, eight also of a single slice', () => {
  const indices = cornerIndices(grid);
  expect(indices).toHaveLength(8);
  expect(new Set(indices.map(String))).toEqual(new Set(['0,0,0', '10,0,0', '0,20,0', '10,20,0']));
});

test('corners lie where the directions of the grid put them', () => {
  expect(new Set(gridCorners(grid).map(String))).toEqual(
    new Set(['1,2,3', '1,42,3', '-39,2,3', '-39,42,3']),
  );
});
