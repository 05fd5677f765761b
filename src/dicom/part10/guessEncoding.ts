import type { DataSetEncoding } from './elementHeader';
import { looksLikeDataSet } from './looksLikeDataSet';

const encodings: readonly DataSetEncoding[] = [
  { implicitVr: false, littleEndian: true },
  { implicitVr: true, littleEndian: true },
  { implicitVr: false, littleEndian: false },
];
/**
 * Number of elements that must be readable before bytes without file meta information are accepted
 * as a data set.
 */
const proof = 3;

/**
 * The encoding of a data set without file meta information: the only one in which its first
 * elements can be read, beginning in group 0008 as in every image and object of a patient.
 * Undefined where no encoding or more than one fits.
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
