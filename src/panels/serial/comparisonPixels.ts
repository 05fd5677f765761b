import { doseColor } from '../../pictures/tones/doseColor';
import { greyLevel } from '../../pictures/tones/greyLevel';
import { hounsfieldWindows } from '../../pictures/tones/hounsfieldWindows';
import { windowRange } from '../../pictures/tones/windowRange';
import type { ComparisonImages } from '../../viewer/serial/comparisonImages';

/** What is shown of two images: squares of both in turn, or one of them. */
export type ComparisonMode = 'checkerboard' | 'first' | 'second';

/** Edge of a square, mm: a kidney covers some five by ten. */
const squareMm = 12;

/**
 * Two images of one plane as a canvas takes them: RGBA, opaque, black where nothing is known. CT
 * numbers are grey; activity is coloured, each image up to its own largest value, so that decay
 * between the two does not show.
 */
export function comparisonPixels(
  images: ComparisonImages,
  mode: ComparisonMode,
): Uint8ClampedArray<ArrayBuffer> {
  const { columns, rows, pixelMm, first, second } = images;
  const ranges = [first, second].map((values) => rangeOf(values, images.kind));
  const pixels = new Uint8ClampedArray(4 * columns * rows).fill(255);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const n = row * columns + column;
      const isFirst =
        mode === 'first' ||
        (mode === 'checkerboard' &&
          (Math.floor((row * pixelMm) / squareMm) + Math.floor((column * pixelMm) / squareMm)) %
            2 ===
            0);
      const value = (isFirst ? first : second)[n];
      const range = ranges[isFirst ? 0 : 1];
      pixels.set(colorOf(value, range, images.kind), 4 * n);
    }
  }
  return pixels;
}

function rangeOf(values: Float32Array, kind: ComparisonImages['kind']): [number, number] {
  if (kind !== 'activity') {
    return windowRange(hounsfieldWindows.slice);
  }
  // NaN, where nothing is known, is never larger.
  return [0, values.reduce((largest, value) => (value > largest ? value : largest), 0)];
}

function colorOf(
  value: number,
  range: [number, number],
  kind: ComparisonImages['kind'],
): readonly number[] {
  const grey = greyLevel(value, range);
  if (kind !== 'activity' || !(grey > 0)) {
    return [grey, grey, grey];
  }
  return doseColor(grey / 255);
}
