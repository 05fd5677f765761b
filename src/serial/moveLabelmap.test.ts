import { indexToPatient, transformPoint } from '../volume';
import type { Affine, Labelmap } from '../volume';
import { moveLabelmap } from './moveLabelmap';

describe('moveLabelmap', () => {
  it('takes every voxel to where the movement takes its place', () => {
    const labelmap: Labelmap = {
      dimensions: [2, 3, 4],
      spacingMm: [1, 2, 3],
      imagePositionPatient: [10, -20, 30],
      direction: [0, 1, 0, 1, 0, 0, 0, 0, -1],
      data: new Uint8Array(24),
    };
    const [c, s] = [Math.cos(0.2), Math.sin(0.2)];
    const move: Affine = [c, -s, 0, 5, s, c, 0, -6, 0, 0, 1, 7];
    const moved = moveLabelmap(labelmap, move);
    for (const index of [
      [0, 0, 0],
      [1, 2, 3],
    ] as const) {
      const expected = transformPoint(move, indexToPatient(labelmap, [...index]));
      indexToPatient(moved, [...index]).forEach((mm, n) => expect(mm).toBeCloseTo(expected[n], 9));
    }
  });
});
