import type { Vec3 } from '../volume/types';
import { removeSolid } from './removeSolid';

const dimensions: Vec3 = [12, 11, 10];

function filled(inside: (i: number, j: number, k: number) => number): Float32Array {
  return Float32Array.from({ length: 12 * 11 * 10 }, (_, n) =>
    inside(n % 12, Math.floor(n / 12) % 11, Math.floor(n / 132)),
  );
}

describe('removeSolid', () => {
  it('keeps a plate two cells thick and a rod', () => {
    const values = filled((i, j, k) => (k === 4 || k === 5 ? 0.8 : i === 6 && j === 5 ? 0.5 : 0));
    expect(removeSolid(values, dimensions)).toEqual(values);
  });

  it('takes a block of three cells and more away', () => {
    const block = (i: number, j: number, k: number) =>
      i >= 2 && i < 8 && j >= 3 && j < 8 && k >= 1 && k < 4;
    const values = filled((i, j, k) => (block(i, j, k) ? 0.7 : 0));
    expect(removeSolid(values, dimensions).every((v) => v === 0)).toBe(true);
  });

  it('takes a rounded piece away with its rim', () => {
    const values = filled((i, j, k) => {
      const r = Math.hypot(i - 5.5, j - 5, k - 4.5);
      return r < 3 ? 0.7 : r < 3.8 ? 0.3 : 0;
    });
    expect(removeSolid(values, dimensions).every((v) => v === 0)).toBe(true);
  });

  it('leaves the dense shell of a block with a softer inside', () => {
    const shell = (i: number) => i === 2 || i === 8;
    const values = filled((i, j, k) => {
      const isInside = [i, j, k].every((v) => v >= 2 && v <= 8);
      return isInside ? (shell(i) || shell(j) || shell(k) ? 0.9 : 0.2) : 0;
    });
    const narrow = removeSolid(values, dimensions);
    const at = (i: number, j: number, k: number) => narrow[i + 12 * (j + 11 * k)];
    expect(at(5, 5, 5)).toBeCloseTo(0, 6);
    expect(at(2, 5, 5)).toBeCloseTo(0.7, 6);
  });
});
