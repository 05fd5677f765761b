import { interpolateMasks } from '.';

const [nx, ny] = [40, 30];
const disc = (x: number, y: number, r: number) =>
  Uint8Array.from({ length: nx * ny }, (_, n) =>
    Math.hypot((n % nx) - x, Math.floor(n / nx) - y) <= r ? 1 : 0,
  );
const area = (mask: Uint8Array) => mask.reduce((sum, value) => sum + value, 0);

describe('interpolateMasks', () => {
  it('keeps a shape that does not change', () => {
    const mask = disc(18, 14, 9);
    for (const share of [0.25, 0.5, 0.75]) {
      expect(interpolateMasks(mask, mask, nx, ny, share)).toEqual(mask);
    }
  });

  it('passes from a large disc to a small one evenly, and gives the ends themselves', () => {
    const [large, small] = [disc(20, 15, 12), disc(20, 15, 4)];
    expect(interpolateMasks(large, small, nx, ny, 0)).toEqual(large);
    expect(interpolateMasks(large, small, nx, ny, 1)).toEqual(small);
    const middle = area(interpolateMasks(large, small, nx, ny, 0.5));
    expect(Math.abs(Math.sqrt(middle / Math.PI) - 8)).toBeLessThan(0.3);
  });

  it('gives nothing between nothing, and works where a shape fills the slice', () => {
    const empty = new Uint8Array(nx * ny);
    expect(area(interpolateMasks(empty, empty, nx, ny, 0.5))).toBe(0);
    const full = new Uint8Array(nx * ny).fill(1);
    expect(area(interpolateMasks(full, full, nx, ny, 0.5))).toBe(nx * ny);
  });
});
