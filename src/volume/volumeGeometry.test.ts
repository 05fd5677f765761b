import { volumeGeometry } from './volumeGeometry';
import type { Volume } from './types';

test('keeps the grid and leaves the voxels behind', () => {
  const volume: Volume = {
    dimensions: [2, 3, 4],
    spacingMm: [1, 2, 5],
    imagePositionPatient: [-10, 20, 30],
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    frameOfReferenceUID: '1.2.3',
    data: new Int16Array(24),
  };
  const { data, ...grid } = volume;
  expect(volumeGeometry(volume)).toEqual(grid);
  expect(data).toHaveLength(24);
});
