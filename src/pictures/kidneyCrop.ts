import type { CoronalPlane } from './coronalPlane';

/** Part of a coronal plane, in its pixels; ends are exclusive. */
export interface CoronalCrop {
  firstColumn: number;
  endColumn: number;
  firstRow: number;
  endRow: number;
}

/**
 * The part of the plane that holds both kidneys with a margin, so that the picture shows them large.
 *
 * @param counts voxels behind each pixel, of each kidney
 * @returns undefined where there is no kidney at all
 */
export function coronalCrop(
  { columns, rows, pixelMm }: CoronalPlane,
  counts: readonly ArrayLike<number>[],
  marginMm: number,
): CoronalCrop | undefined {
  let [left, right, top, bottom] = [columns, -1, rows, -1];
  for (const image of counts) {
    for (let row = 0, n = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++, n++) {
        if (image[n] > 0) {
          left = Math.min(left, column);
          right = Math.max(right, column);
          top = Math.min(top, row);
          bottom = row;
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
