import { dashLine } from '../lines/dashLine';
import type { Line } from '../lines/line';
import type { Outline } from '../lines/outline';
import type { RgbRaster } from './rgbRaster';

/** Width in pixels: the outline fully covers a pixel on each side of the border. */
const widthPixels = 2;
const dashedWidthPixels = 1.4;
/** Dash and gap, mm. */
const dashMm = [3, 2] as const;

/** Draws an outline into a picture with smooth edges. The picture is changed in place. */
export function drawOutline(raster: RgbRaster, { color, isDashed, lines }: Outline): void {
  const drawn = isDashed ? lines.flatMap((line) => dashLine(line, ...dashMm)) : lines;
  const covered = coverage(raster, drawn, isDashed ? dashedWidthPixels : widthPixels);
  covered.forEach((share, n) => {
    if (share > 0) {
      for (let c = 0; c < 3; c++) {
        const at = 3 * n + c;
        raster.data[at] = Math.round((1 - share) * raster.data[at] + share * color[c]);
      }
    }
  });
}

/**
 * Share of each pixel that the lines cover, 0 to 1, from the distance of the pixel's centre to the
 * nearest line.
 */
function coverage(
  { width, height, pixelMm }: RgbRaster,
  lines: readonly Line[],
  linePixels: number,
): Float32Array {
  const covered = new Float32Array(width * height);
  const reach = linePixels / 2 + 0.5;
  for (const line of lines) {
    const points = line.map((mm) => mm / pixelMm - 0.5);
    for (let n = 0; n + 3 < points.length; n += 2) {
      const [x0, y0, x1, y1] = points.slice(n, n + 4);
      const endColumn = Math.min(width - 1, Math.floor(Math.max(x0, x1) + reach));
      const endRow = Math.min(height - 1, Math.floor(Math.max(y0, y1) + reach));
      for (let row = Math.max(0, Math.ceil(Math.min(y0, y1) - reach)); row <= endRow; row++) {
        let column = Math.max(0, Math.ceil(Math.min(x0, x1) - reach));
        for (; column <= endColumn; column++) {
          const share = Math.min(1, reach - distance(column, row, x0, y0, x1, y1));
          covered[column + width * row] = Math.max(covered[column + width * row], share);
        }
      }
    }
  }
  return covered;
}

/** Distance of a point from a segment. */
function distance(x: number, y: number, x0: number, y0: number, x1: number, y1: number): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const squared = dx * dx + dy * dy;
  const along = squared > 0 ? ((x - x0) * dx + (y - y0) * dy) / squared : 0;
  const place = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x0 - place * dx, y - y0 - place * dy);
}
