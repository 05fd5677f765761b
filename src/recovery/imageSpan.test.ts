import { imageSpan } from './imageSpan';

describe('imageSpan', () => {
  it('names the centres of the outermost voxels, whatever way the axes run', () => {
    const span = imageSpan({
      dimensions: [11, 21, 5],
      spacingMm: [2, 4, 5],
      imagePositionPatient: [10, 20, 30],
      direction: [-1, 0, 0, 0, 1, 0, 0, 0, -1],
    });
    expect(span).toBe('-10 to 10, 20 to 100, 10 to 30');
  });
});
