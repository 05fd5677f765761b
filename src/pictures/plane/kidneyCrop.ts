import type { PicturePlane } from './picturePlane';

/** Part of a plane, in its pixels; ends are exclusive. */
export interface PictureCrop {
  firstColumn: number;
  endColumn: number;
  firstRow: number;
  endRow: number;
}

/** Margin around the kidneys, mm: enough to show where in the body they lie. */
const defaultMarginMm = 30;

/**
 * The part of the plane that holds both kidneys with a margin, so that the picture shows them
 * large.
 * @param kidneys for each kidney, what lies behind each pixel of the plane, row by row: above 0
 *   inside
 * @returns undefined where there is no kidney
 */
export function kidneyCrop(
  { columns, rows, pixelMm }: PicturePlane,
  kidneys: readonly ArrayLike<number>[],
  marginMm = defaultMarginMm,
): PictureCrop | undefined {
  let [left, right, top, bottom] = [columns, -1, rows, -1];
  for (const image of kidneys) {
    for (let row = 0, n = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++, n++) {
        if (image[n] > 0) {
          left = Math.min(left, column);
          right = Math.max(right, column);
          top = Math.min(top, row);
          bottom = Math.max(bottom, row);
        }
      }
    }
  }
  if (right < 0) {
    return undefined;
  }
  const [dx, dy] = pixelMm.map((size) => Math.round(marginMm / size));
  return {
    firstColumn: Math.max(0, left - dx),
    endColumn: Math.min(columns, right + 1 + dx),
    firstRow: Math.max(0, top - dy),
    endRow: Math.min(rows, bottom + 1 + dy),
  };
}
