import { largest, smallest } from '.';

describe('largest and smallest', () => {
  it('take lists that are too long for the arguments of a call', () => {
    const values = new Float64Array(1_000_000).map((_, n) => (n * 7919) % 1_000_003);
    expect(largest(values)).toBe(
      Math.max(
        ...Array.from(values)
          .sort((a, b) => b - a)
          .slice(0, 1),
      ),
    );
    expect(smallest(values)).toBe(0);
  });

  it('are infinite of nothing and NaN of NaN, as Math.max and Math.min', () => {
    expect([largest([]), smallest([])]).toEqual([-Infinity, Infinity]);
    expect([largest([1, NaN, 2]), smallest([NaN, 2])]).toEqual([NaN, NaN]);
  });
});
