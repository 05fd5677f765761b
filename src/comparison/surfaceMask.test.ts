import { surfaceMask } from './surfaceMask';

describe('surfaceMask', () => {
  it('of a cube of five voxels leaves its inner cube of three out', () => {
    const mask = new Uint8Array(7 ** 3);
    for (let k = 1; k < 6; k++) {
      for (let j = 1; j < 6; j++) {
        mask.fill(1, 1 + 7 * (j + 7 * k), 6 + 7 * (j + 7 * k));
      }
    }
    const surface = surfaceMask(mask, [7, 7, 7]);
    expect(surface.reduce((a, b) => a + b, 0)).toBe(5 ** 3 - 3 ** 3);
    expect(surface[3 + 7 * (3 + 7 * 3)]).toBe(0);
    expect(surface[1 + 7 * (3 + 7 * 3)]).toBe(1);
  });

  it('takes the border of the grid for background', () => {
    expect([...surfaceMask(new Uint8Array(27).fill(1), [3, 3, 3])].filter((v) => v === 0)).toEqual([
      0,
    ]);
  });
});
