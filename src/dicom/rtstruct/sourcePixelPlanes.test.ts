import { sourcePixelPlanes } from './sourcePixelPlanes';

test('names the grid as an image module does: rows before columns, six cosines', () => {
  expect(
    sourcePixelPlanes({
      dimensions: [10, 20, 30],
      spacingMm: [1, 2, 3],
      imagePositionPatient: [-5, 6, 7],
      direction: [0, 1, 0, -1, 0, 0, 0, 0, 1],
    }),
  ).toEqual({
    PixelSpacing: [2, 1],
    SpacingBetweenSlices: 3,
    ImageOrientationPatient: [0, 1, 0, -1, 0, 0],
    ImagePositionPatient: [-5, 6, 7],
    NumberOfFrames: 30,
    Rows: 20,
    Columns: 10,
  });
});
