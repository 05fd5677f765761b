import { rgbToDicomLab } from './rgbToDicomLab';

// CIELab under D50 of the sRGB primaries (Bradford-adapted): published reference values.
describe('rgbToDicomLab', () => {
  it.each([
    ['black', [0, 0, 0], [0, 0, 0]],
    ['white', [255, 255, 255], [100, 0, 0]],
    ['red', [255, 0, 0], [54.29, 80.81, 69.89]],
    ['green', [0, 255, 0], [87.82, -79.29, 80.99]],
    ['blue', [0, 0, 255], [29.57, 68.3, -112.03]],
  ])('converts %s', (_, rgb, [l, a, b]) => {
    const result = rgbToDicomLab(rgb);
    expect(result.every(Number.isInteger)).toBe(true);
    expect((result[0] / 65535) * 100).toBeCloseTo(l, 1);
    expect((result[1] / 65535) * 255 - 128).toBeCloseTo(a, 1);
    expect((result[2] / 65535) * 255 - 128).toBeCloseTo(b, 1);
  });
});
