import { pixelSteps } from './pixelSteps';

describe('pixelSteps', () => {
  // A coronal picture of 4 x 3 pixels: i across, k down, j along the line of sight.
  const plane = { columns: 4, rows: 3, axes: { across: 0, down: 2, depth: 1 } };

  it('counts pixels row by row', () => {
    const isReversed = { across: false, down: false };
    expect(pixelSteps({ ...plane, isReversed })).toEqual({ origin: 0, step: [1, 0, 4] });
  });

  it('starts at the other end where the index runs against the picture', () => {
    const { origin, step } = pixelSteps({ ...plane, isReversed: { across: true, down: true } });
    // Voxel [0, ., 0] is the last pixel, voxel [3, ., 2] the first.
    expect(origin).toBe(11);
    expect(origin + 3 * step[0] + 9 * step[1] + 2 * step[2]).toBe(0);
  });
});
