import { visibleFrom } from './visibleFrom';

describe('visibleFrom', () => {
  it('passes over hidden pixels, and goes the shorter way the next time', () => {
    const next = Int32Array.of(1, 2, 3, 3, 5, 5);
    expect([0, 3, 4, 5].map((index) => visibleFrom(next, index))).toEqual([3, 3, 5, 5]);
    expect([...next]).toEqual([3, 3, 3, 3, 5, 5]);
  });
});
