import type { DataSetEncoding } from './elementHeader';
import { looksLikeDataSet } from './looksLikeDataSet';

const encodings: readonly DataSetEncoding[] = [
  { implicitVr: false, littleEndian: true },
  { implicitVr: true, littleEndian: true },
  { implicitVr: false, littleEndian: false },
];
/**
 * As many elements have to read well before bytes without file meta information pass for a data
 * set.
 */
const proof = 3;

/**
 * The encoding of a data set that nothing announces: the only one in which its first elements read
 * well, beginning in group 0008 as every image and object of a patient does; undefined where none
 * does, or more than one.
 */
export function guessEncoding(view: DataView, start: number): DataSetEncoding | undefined {
  const end = view.byteLength;
  const fitting = encodings.filter((encoding) => {
    if (end - start < 8 || view.getUint16(start, encoding.littleEndian) !== 8) {
      return false;
    }
    const { elements, isWhole } = looksLikeDataSet(view, start, end, encoding);
    return isWhole && elements >= proof;
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}
