import type { CoronalCrop } from './kidneyCrop';
import type { CoronalPlane } from './coronalPlane';
import { isoLines } from './isoLines';

/**
 * Outline of a kidney's silhouette as an SVG path in millimetres from the upper left corner of the
 * crop. Pixels outside the crop count as empty, so that every line is closed.
 */
export function outlinePath(
  { columns, pixelMm }: CoronalPlane,
  { firstColumn, endColumn, firstRow, endRow }: CoronalCrop,
  counts: ArrayLike<number>,
): string {
  const width = endColumn - firstColumn + 2;
  const height = endRow - firstRow + 2;
  const mask = new Uint8Array(width * height);
  for (let row = firstRow; row < endRow; row++) {
    for (let column = firstColumn; column < endColumn; column++) {
      mask[column - firstColumn + 1 + width * (row - firstRow + 1)] =
        counts[column + columns * row] > 0 ? 1 : 0;
    }
  }
  const lines = isoLines(mask, width, height, 0.5);
  const parts: string[] = [];
  for (let n = 0; n < lines.length; n += 4) {
    // The middle of the first pixel inside the border lies half a pixel from the corner.
    const [x0, x1] = [lines[n], lines[n + 2]].map((x) => (x - 0.5) * pixelMm[0]);
    const [y0, y1] = [lines[n + 1], lines[n + 3]].map((y) => (y - 0.5) * pixelMm[1]);
    parts.push(`M${x0.toFixed(2)} ${y0.toFixed(2)}L${x1.toFixed(2)} ${y1.toFixed(2)}`);
  }
  return parts.join('');
}
