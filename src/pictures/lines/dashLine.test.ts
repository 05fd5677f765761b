import { dashLine } from './dashLine';

describe('dashLine', () => {
  it('goes on round corners', () => {
    expect(dashLine([0, 0, 4, 0, 4, 8], 3, 2)).toEqual([
      [0, 0, 3, 0],
      [4, 1, 4, 4],
      [4, 6, 4, 8],
    ]);
    // A dash from one segment into the next.
    expect(dashLine([0, 0, 2, 0, 2, 5], 3, 2)).toEqual([
      [0, 0, 2, 0, 2, 1],
      [2, 3, 2, 5],
    ]);
  });

  it('leaves a line that is shorter than a dash', () => {
    expect(dashLine([0, 0, 1, 1], 3, 2)).toEqual([[0, 0, 1, 1]]);
  });

  it('keeps the share of dash and gap over many short pieces', () => {
    const circle = Array.from({ length: 401 }, (_, n) => [
      20 * Math.cos((2 * Math.PI * n) / 400),
      20 * Math.sin((2 * Math.PI * n) / 400),
    ]).flat();
    const drawn = dashLine(circle, 3, 2).reduce((sum, line) => {
      let length = 0;
      for (let n = 0; n + 3 < line.length; n += 2) {
        length += Math.hypot(line[n + 2] - line[n], line[n + 3] - line[n + 1]);
      }
      expect(length).toBeLessThan(3 + 1e-9);
      return sum + length;
    }, 0);
    expect(drawn / (2 * Math.PI * 20)).toBeCloseTo(0.6, 1);
  });
});
