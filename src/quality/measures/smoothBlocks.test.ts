import { smoothBlocks } from './smoothBlocks';

describe('smoothBlocks', () => {
  it('spreads one value over its neighbours', () => {
    const values = new Float32Array(5 * 4 * 3);
    values[2 + 5 * (1 + 4 * 1)] = 64;
    const smooth = smoothBlocks(values, [5, 4, 3]);
    const at = (i: number, j: number, k: number) => smooth[i + 5 * (j + 4 * k)];
    expect([at(2, 1, 1), at(1, 1, 1), at(2, 2, 1), at(1, 0, 0)]).toEqual([8, 4, 4, 1]);
    expect([at(0, 1, 1), at(2, 3, 1)]).toEqual([0, 0]);
  });

  it('keeps a constant, edges included', () => {
    expect(smoothBlocks(new Float32Array(60).fill(7), [5, 4, 3])).toEqual(
      new Float32Array(60).fill(7),
    );
  });
});
