import { coronalGrey } from '../tones/coronalGrey';
import type { CoronalView } from '../coronalView';
import { drawOutline } from './drawOutline';
import type { RgbRaster } from './rgbRaster';

/** Resolution sufficient for a third of an A4 page. */
const pixelMm = 0.6;

/**
 * The view from the front with its outlines as pixels, for the printed report.
 * @param maximumGy top of the grey scale of a dose picture, Gy
 */
export function coronalRaster(
  { image, widthMm, heightMm, outlines }: CoronalView,
  maximumGy: number,
): RgbRaster {
  const width = Math.max(1, Math.round(widthMm / pixelMm));
  const height = Math.max(1, Math.round(heightMm / pixelMm));
  const grey = coronalGrey(image, maximumGy);
  const across = cells(width, image.columns);
  const down = cells(height, image.rows);
  const data = new Uint8Array(3 * width * height);
  for (let row = 0, n = 0; row < height; row++) {
    const y = down[row];
    for (let column = 0; column < width; column++, n += 3) {
      const x = across[column];
      const [above, below] = [y.first, y.next].map(
        (line) =>
          (1 - x.share) * grey[x.first + image.columns * line] +
          x.share * grey[x.next + image.columns * line],
      );
      data.fill(Math.round((1 - y.share) * above + y.share * below), n, n + 3);
    }
  }
  const raster = { width, height, data, pixelMm };
  outlines.forEach((outline) => drawOutline(raster, outline));
  return raster;
}

/**
 * For each pixel the two samples that it lies between, and its fractional position between them.
 */
function cells(pixels: number, samples: number): { first: number; next: number; share: number }[] {
  return Array.from({ length: pixels }, (_, n) => {
    const place = ((n + 0.5) * samples) / pixels - 0.5;
    const inside = Math.min(samples - 1, Math.max(0, place));
    const first = Math.floor(inside);
    return { first, next: Math.min(samples - 1, first + 1), share: inside - first };
  });
}
