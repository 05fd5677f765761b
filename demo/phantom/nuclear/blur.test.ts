import { blur } from './blur';

describe('blur', () => {
  it('keeps the total and spreads a point with the variance of its FWHM', () => {
    const dimensions: [number, number, number] = [33, 31, 29];
    const spacing: [number, number, number] = [2, 2.5, 3];
    const data = new Float32Array(33 * 31 * 29);
    data[16 + 33 * (15 + 31 * 14)] = 1000;
    blur(data, dimensions, spacing, 12);
    const sums = [0, 0, 0, 0];
    data.forEach((value, index) => {
      const at = [index % 33, Math.floor(index / 33) % 31, Math.floor(index / 33 / 31)];
      sums[3] += value;
      [16, 15, 14].forEach((centre, axis) => {
        sums[axis] += value * ((at[axis] - centre) * spacing[axis]) ** 2;
      });
    });
    expect(sums[3]).toBeCloseTo(1000, 2);
    const sigma = 12 / (2 * Math.sqrt(2 * Math.log(2)));
    for (const axis of [0, 1, 2]) {
      // The kernel ends at 3.5 sigma: a half per cent of the variance is cut off.
      expect(Math.sqrt(sums[axis] / 1000) / sigma).toBeCloseTo(1, 2);
    }
  });
});
