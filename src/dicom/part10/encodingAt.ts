import type { DataSetEncoding } from './elementHeader';
import { looksLikeDataSet } from './looksLikeDataSet';

/**
 * The encoding of a data set or of one item: the one that was announced, unless its first elements
 * cannot be read that way and can in the other form of VR. Writers that say implicit and write
 * explicit, or put implicit items (of UN sequences, of other programs) into explicit ones, are
 * common enough.
 */
export function encodingAt(
  view: DataView,
  start: number,
  end: number,
  announced: DataSetEncoding,
): DataSetEncoding {
  const own = looksLikeDataSet(view, start, end, announced);
  if (own.isWhole) {
    return announced;
  }
  const other = { ...announced, implicitVr: !announced.implicitVr };
  const look = looksLikeDataSet(view, start, end, other);
  return look.elements > own.elements ? other : announced;
}
