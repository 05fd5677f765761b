import { gridAround } from '../../tests/helpers/testGrids';
import type { Labelmap } from '../volume/types';
import { fillCavities } from './fillCavities';

/** Voxels of 0.01 ml. */
const grid = gridAround([0, 0, 0], [12, 11, 10], [2, 2.5, 2], [1, 0, 0, 0, 1, 0, 0, 0, 1]);

type Voxel = [number, number, number];

/** A block of label 1 from (2, 2, 2) to (9, 8, 7), with some voxels set to other values. */
function block(others: [Voxel, number][]): Labelmap {
  const data = new Uint8Array(12 * 11 * 10);
  for (let n = 0; n < data.length; n++) {
    const [i, j, k] = [n % 12, Math.floor(n / 12) % 11, Math.floor(n / 132)];
    data[n] = i >= 2 && i <= 9 && j >= 2 && j <= 8 && k >= 2 && k <= 7 ? 1 : 0;
  }
  others.forEach(([[i, j, k], value]) => (data[i + 12 * (j + 11 * k)] = value));
  return { ...grid, data };
}

const pair: [Voxel, number][] = [
  [[4, 4, 4], 0],
  [[5, 4, 4], 0],
];

describe('fillCavities', () => {
  it('fills what the label encloses, up to the stated size', () => {
    const labelmap = block(pair);
    expect(fillCavities(labelmap, 1, 0.02)).toBe(2);
    expect(labelmap.data).toEqual(block([]).data);
  });

  it('leaves a larger cavity alone', () => {
    const labelmap = block(pair);
    expect(fillCavities(labelmap, 1, 0.019)).toBe(0);
    expect(labelmap.data).toEqual(block(pair).data);
  });

  it('leaves a notch alone, and the background around', () => {
    const notch: [Voxel, number][] = [
      [[4, 4, 7], 0],
      [[4, 4, 6], 0],
      [[2, 5, 5], 0],
    ];
    const labelmap = block(notch);
    expect(fillCavities(labelmap, 1, 100)).toBe(0);
    expect(labelmap.data).toEqual(block(notch).data);
  });

  it('leaves another label alone, with what lies beside it', () => {
    const labelmap = block([
      [[4, 4, 4], 2],
      [[5, 4, 4], 0],
      [[7, 6, 5], 0],
    ]);
    expect(fillCavities(labelmap, 1, 1)).toBe(1);
    expect(labelmap.data).toEqual(
      block([
        [[4, 4, 4], 2],
        [[5, 4, 4], 0],
      ]).data,
    );
  });

  it('does nothing where the label is missing', () => {
    expect(fillCavities(block([]), 2, 1)).toBe(0);
  });
});
