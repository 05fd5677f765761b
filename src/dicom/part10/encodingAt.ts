import type { DataSetEncoding } from './elementHeader';
import { looksLikeDataSet } from './looksLikeDataSet';

/**
 * The encoding of a data set or of one item: the announced one, unless its first elements cannot be
 * read in it and can be read in the other form of VR. Writers that announce implicit and write
 * explicit VR, or that put implicit items (of UN sequences, of other programs) into explicit ones,
 * are common.
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
