import { addToBlocks } from './addToBlocks';
import { createBlocks } from './createBlocks';
import type { Vec3, VolumeGeometry } from './types';
import { wholeBlocks } from './wholeBlocks';

const size: Vec3 = [6, 4, 11];
const ct: VolumeGeometry = {
  dimensions: size,
  spacingMm: [1, 1, 1],
  imagePositionPatient: [0, 0, 0],
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
};
/** Slice k holds 10 k everywhere, so that a mean tells which slices are in it. */
const data = Int16Array.from({ length: 264 }, (_, n) => 10 * Math.floor(n / 24));

describe('addToBlocks', () => {
  it('averages a block once its last slice is there, in whatever order they come', () => {
    const blocks = createBlocks(ct, 2);
    const arrived = new Int16Array(data.length);
    const means = [2, 0, 5, 3, 1].map((k) => {
      arrived.set(data.subarray(24 * k, 24 * (k + 1)), 24 * k);
      addToBlocks(blocks, arrived, size, k);
      return [0, 1, 2].map((block) => blocks.means.data[6 * block]);
    });
    expect(means).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
      [0, 25, 0],
      [5, 25, 0],
    ]);
  });

  it('passes over slices between blocks and those that fill no block', () => {
    const blocks = createBlocks(ct, 2, 4);
    expect(blocks.means.spacingMm).toEqual([2, 2, 4]);
    expect(wholeBlocks(blocks, { ...ct, data }).dimensions).toEqual([3, 2, 3]);
    expect([0, 1, 2].map((block) => blocks.means.data[6 * block])).toEqual([5, 45, 85]);
  });

  it('gives the same where the voxels become Float32 on the way', () => {
    const [whole, mixed] = [createBlocks(ct, 3), createBlocks(ct, 3)];
    wholeBlocks(whole, { ...ct, data });
    for (let k = 0; k < size[2]; k++) {
      addToBlocks(mixed, k < 4 ? data : Float32Array.from(data), size, k);
    }
    expect(mixed.means).toEqual(whole.means);
  });
});
