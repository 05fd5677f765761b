import { studentQuantile } from './studentQuantile';

describe('studentQuantile', () => {
  // GUM (JCGM 100:2008), table G.2.
  it.each([
    [1, 1.84, 12.71],
    [2, 1.32, 4.3],
    [3, 1.2, 3.18],
    [5, 1.11, 2.57],
    [10, 1.05, 2.23],
    [25, 1.02, 2.06],
    [50, 1.01, 2.01],
    [Infinity, 1, 1.96],
  ])('is that of the table for %p degrees of freedom', (degrees, of68, of95) => {
    expect(studentQuantile(68, degrees)).toBeCloseTo(of68, 2);
    expect(Math.abs(studentQuantile(95, degrees) - of95)).toBeLessThan(0.006);
  });

  it('has no jump where the expansion begins, and no less than one degree', () => {
    expect(studentQuantile(95, 30)).toBeCloseTo(studentQuantile(95, 29.999), 3);
    expect(studentQuantile(95, 0.4)).toBe(studentQuantile(95, 1));
  });
});
