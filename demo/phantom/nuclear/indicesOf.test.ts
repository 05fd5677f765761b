import { indicesOf } from './indicesOf';

describe('indicesOf', () => {
  it('finds single voxels and runs, at both ends too', () => {
    expect(indicesOf(Uint8Array.of(1, 1, 0, 2, 1, 0, 0, 1), 1)).toEqual([0, 1, 4, 7]);
    expect(indicesOf(Uint8Array.of(0, 2), 1)).toEqual([]);
  });
});
