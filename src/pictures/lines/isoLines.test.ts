import fc from 'fast-check';
import { isoLines } from './isoLines';

const grid = (columns: number, rows: number, f: (x: number, y: number) => number) =>
  Array.from({ length: columns * rows }, (_, n) => f(n % columns, Math.floor(n / columns)));

describe('isoLines', () => {
  it('draws a circle where the value falls with the distance', () => {
    const values = grid(41, 41, (x, y) => 30 - Math.hypot(x - 20, y - 20));
    const lines = isoLines(values, 41, 41, 15);
    let length = 0;
    for (let n = 0; n < lines.length; n += 4) {
      const [x0, y0, x1, y1] = lines.slice(n, n + 4);
      expect(Math.abs(Math.hypot(x0 - 20, y0 - 20) - 15)).toBeLessThan(0.02);
      length += Math.hypot(x1 - x0, y1 - y0);
    }
    expect(length / (2 * Math.PI * 15)).toBeCloseTo(1, 2);
  });

  it('is exact on a plane', () => {
    const values = grid(5, 4, (x, y) => x + 2 * y);
    const lines = isoLines(values, 5, 4, 3.25);
    expect(lines.length).toBeGreaterThan(0);
    for (let n = 0; n < lines.length; n += 2) {
      expect(lines[n] + 2 * lines[n + 1]).toBeCloseTo(3.25, 12);
    }
  });

  it('draws nothing beside unknown values, above the maximum or below the minimum', () => {
    const values = grid(3, 3, (x) => x);
    values[4] = Number.NaN;
    expect(isoLines(values, 3, 3, 0.5)).toEqual([]);
    expect(
      isoLines(
        grid(3, 3, (x) => x),
        3,
        3,
        9,
      ),
    ).toEqual([]);
    expect(
      isoLines(
        grid(3, 3, (x) => x),
        3,
        3,
        -1,
      ),
    ).toEqual([]);
  });

  it('closes every line inside the grid: each end point is met twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 16, maxLength: 16 }),
        fc.constantFrom(2.5, 4.5, 6.5),
        (inner, level) => {
          // A border of zeros, so that no line leaves the grid.
          const values = grid(6, 6, (x, y) =>
            x > 0 && x < 5 && y > 0 && y < 5 ? inner[x - 1 + 4 * (y - 1)] : 0,
          );
          const lines = isoLines(values, 6, 6, level);
          const met = new Map<string, number>();
          for (let n = 0; n < lines.length; n += 2) {
            const key = `${lines[n].toFixed(9)} ${lines[n + 1].toFixed(9)}`;
            met.set(key, (met.get(key) ?? 0) + 1);
          }
          expect([...met.values()].every((count) => count === 2)).toBe(true);
        },
      ),
      { endOnFailure: true },
    );
  });
});
