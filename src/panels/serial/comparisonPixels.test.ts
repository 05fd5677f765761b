import type { ComparisonImages } from '../../viewer/serial/comparisonImages';
import { comparisonPixels } from './comparisonPixels';

/** 4 x 2 pixels of 12 mm: a square each. */
const images: ComparisonImages = {
  kind: 'ct',
  columns: 4,
  rows: 2,
  pixelMm: 12,
  // Black and white of the window for soft tissue.
  first: new Float32Array(8).fill(-160),
  second: new Float32Array(8).fill(240),
  kidney: new Float32Array(8),
};
const greys = (pixels: Uint8ClampedArray) => Array.from({ length: 8 }, (_, n) => pixels[4 * n]);

describe('comparisonPixels', () => {
  it('shows the two in turn, as on a chess board', () => {
    expect(greys(comparisonPixels(images, 'checkerboard'))).toEqual([
      0, 255, 0, 255, 255, 0, 255, 0,
    ]);
  });

  it('shows either alone, opaque', () => {
    expect(greys(comparisonPixels(images, 'first'))).toEqual(new Array(8).fill(0));
    const second = comparisonPixels(images, 'second');
    expect(greys(second)).toEqual(new Array(8).fill(255));
    expect(second.filter((_, n) => n % 4 === 3).every((alpha) => alpha === 255)).toBe(true);
  });

  it('colours activity by its own largest value, whatever has decayed', () => {
    const activity: ComparisonImages = {
      ...images,
      kind: 'activity',
      first: Float32Array.from([0, 1000, 0, 0, 0, 0, 0, 0]),
      second: Float32Array.from([0, 10, 0, 0, 0, 0, 0, 0]),
    };
    const one = comparisonPixels(activity, 'first');
    expect([...one]).toEqual([...comparisonPixels(activity, 'second')]);
    expect([...one.subarray(4, 7)]).toEqual([255, 250, 160]);
  });

  it('is black where an image does not reach', () => {
    const pixels = comparisonPixels({ ...images, second: new Float32Array(8).fill(NaN) }, 'second');
    expect(greys(pixels)).toEqual(new Array(8).fill(0));
  });
});
