import type { PictureCrop } from './kidneyCrop';
import type { PicturePlane } from './picturePlane';

/** Index along the volume's axis of the middle of each column, and of each row, of a picture. */
export interface CellIndices {
  across: Float64Array;
  down: Float64Array;
}

/** Where a picture of `columns` x `rows` even cells, laid over a crop, meets the volume. */
export function cellIndices(
  { columns, rows, isReversed }: PicturePlane,
  { firstColumn, endColumn, firstRow, endRow }: PictureCrop,
  cells: { columns: number; rows: number },
): CellIndices {
  return {
    across: middles(firstColumn, endColumn, cells.columns, isReversed.across ? columns : undefined),
    down: middles(firstRow, endRow, cells.rows, isReversed.down ? rows : undefined),
  };
}

/**
 * Middles of `count` even parts of the pixels from `first` to `end`; counted from the far end of
 * `size` pixels.
 */
function middles(first: number, end: number, count: number, size?: number): Float64Array {
  return Float64Array.from({ length: count }, (_, n) => {
    const place = first + ((n + 0.5) * (end - first)) / count - 0.5;
    return size === undefined ? place : size - 1 - place;
  });
}
