import { gridAround, orientations } from '../../../tests/helpers/testGrids';
import type { ProbabilityField } from '../fields/probabilityField';
import { isolateKidney } from './isolateKidney';

// 10 x 10 x 10 mm voxels: 1 ml each.
const box = gridAround([0, 0, 0], [10, 3, 3], [10, 10, 10], orientations['axial, head first']);
const row = (values: number[]): Float32Array => {
  const data = new Float32Array(90);
  data.set(values, 10 * (1 + 3));
  return data;
};
const rowOf = ({ kidney }: ProbabilityField): number[] =>
  Array.from(kidney.subarray(40, 50), (v) => Number(v.toFixed(6)));

describe('isolateKidney', () => {
  it('leaves one piece alone', () => {
    const kidney = row([0, 0.4, 0.9, 1, 0.6, 0.1, 0, 0, 0, 0]);
    const { field, removed } = isolateKidney({ box, kidney }, 0.5);
    expect(field.kidney).toEqual(kidney);
    expect(removed).toEqual({ count: 0, volumeMl: 0 });
  });

  it('clears what does not hang together with the largest piece, and says how much that was', () => {
    const kidney = row([0.9, 0.8, 0.1, 0.9, 1, 0.6, 0.35, 0.1, 0.45, 0.7]);
    const { field, removed } = isolateKidney({ box, kidney }, 0.5);
    expect(rowOf(field)).toEqual([0, 0, 0.1, 0.9, 1, 0.6, 0.35, 0.1, 0, 0]);
    // Two voxels on the left, one above one half on the right.
    expect(removed).toEqual({ count: 2, volumeMl: expect.closeTo(3, 9) as number });
    expect(rowOf({ box, kidney })[0]).toBe(0.9);
  });

  it('leaves a piece that hangs together at 0.3', () => {
    const kidney = row([0.9, 0.8, 0.35, 0.9, 1, 0.6, 0, 0, 0, 0]);
    const { field, removed } = isolateKidney({ box, kidney }, 0.5);
    expect(field.kidney).toEqual(kidney);
    expect(removed.count).toBe(0);
  });

  it('does not report a faint piece, nor one of the other kidney', () => {
    const kidney = row([0.9, 1, 1, 0, 0.4, 0, 0.8, 0.9, 0, 0]);
    const other = row([0, 0, 0, 0, 0, 0.9, 0.9, 0.9, 1, 1]);
    const { field, removed } = isolateKidney({ box, kidney }, 0.5, other);
    expect(rowOf(field)).toEqual([0.9, 1, 1, 0, 0, 0, 0, 0, 0, 0]);
    expect(removed).toEqual({ count: 0, volumeMl: 0 });
  });

  it('keeps the sinus beside it', () => {
    const sinus = row([0, 0.5]);
    expect(isolateKidney({ box, kidney: row([0, 1]), sinus }, 0.5).field.sinus).toBe(sinus);
  });
});
