import type { PictureCrop } from './kidneyCrop';
import type { PicturePlane } from './picturePlane';

/**
 * For each column and for each row of a picture, the volume index of its middle along the volume's
 * axis.
 */
export interface CellIndices {
  across: Float64Array;
  down: Float64Array;
}

/** The volume indices of a picture of `columns` x `rows` equal cells, laid over a crop. */
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
 * Middles of `count` equal parts of the pixels from `first` to `end`; counted from the far end of
 * `size` pixels where that is given.
 */
function middles(first: number, end: number, count: number, size?: number): Float64Array {
  return Float64Array.from({ length: count }, (_, n) => {
    const place = first + ((n + 0.5) * (end - first)) / count - 0.5;
    return size === undefined ? place : size - 1 - place;
  });
}
