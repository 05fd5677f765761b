import type { PictureCrop } from './kidneyCrop';
import type { PicturePlane } from './picturePlane';

/** Width and height of a crop, mm. */
export function cropSizeMm(
  { pixelMm }: PicturePlane,
  { firstColumn, endColumn, firstRow, endRow }: PictureCrop,
): [number, number] {
  return [(endColumn - firstColumn) * pixelMm[0], (endRow - firstRow) * pixelMm[1]];
}
