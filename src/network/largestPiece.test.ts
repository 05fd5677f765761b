import { largestPiece } from './largestPiece';

describe('largestPiece', () => {
  it('is undefined for an empty mask', () => {
    expect(largestPiece(new Uint8Array(24), [2, 3, 4])).toBeUndefined();
  });

  it('tells size, bounds and centroid of the larger piece', () => {
    const mask = new Uint8Array(5 * 4 * 3);
    const at = (i: number, j: number, k: number) => i + 5 * (j + 4 * k);
    mask[at(0, 0, 0)] = 1;
    for (const i of [2, 3, 4]) {
      mask[at(i, 2, 1)] = 255;
    }
    mask[at(2, 2, 2)] = 1;
    expect(largestPiece(mask, [5, 4, 3])).toEqual({
      voxels: 4,
      bounds: { min: [2, 2, 1], max: [4, 2, 2] },
      centroid: [11 / 4, 2, 5 / 4],
    });
  });
});
