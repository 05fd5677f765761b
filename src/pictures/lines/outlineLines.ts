import { isoLines } from './isoLines';
import { joinSegments } from './joinSegments';
import type { PictureCrop } from '../plane/kidneyCrop';
import type { Line } from './line';
import type { PicturePlane } from '../plane/picturePlane';

/**
 * Outline of a kidney in a picture: closed lines in millimetres from the upper left corner of the
 * crop. Pixels outside the crop count as empty.
 * @param kidney for each pixel of the plane, row by row, the number of voxels behind it: above 0
 *   inside the kidney
 */
export function outlineLines(
  { columns, pixelMm }: PicturePlane,
  { firstColumn, endColumn, firstRow, endRow }: PictureCrop,
  kidney: ArrayLike<number>,
): Line[] {
  const width = endColumn - firstColumn + 2;
  const height = endRow - firstRow + 2;
  const mask = new Uint8Array(width * height);
  for (let row = firstRow; row < endRow; row++) {
    for (let column = firstColumn; column < endColumn; column++) {
      mask[column - firstColumn + 1 + width * (row - firstRow + 1)] =
        kidney[column + columns * row] > 0 ? 1 : 0;
    }
  }
  // The centre of the first pixel inside the border lies half a pixel from the corner.
  return joinSegments(isoLines(mask, width, height, 0.5)).map((line) =>
    line.map((place, n) => (place - 0.5) * pixelMm[n % 2]),
  );
}
