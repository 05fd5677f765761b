import type { DcmjsDict } from 'dcmjs';
import type { Cursor } from './cursor';
import type { DataSetEncoding } from './elementHeader';
import { readElements } from './readElements';

export interface ParsedDataSet {
  dict: DcmjsDict;
  /** What was ignored, or read in another form than announced, as parts of sentences. */
  repairs: string[];
  /** The pixels are stored in fragments, which only compressed pixels are (PS3.5 A.4). */
  hasFragments: boolean;
}

/**
 * Parses the data elements of an encoded data set (PS3.5 7) into dcmjs's tag-keyed form. Texts are
 * decoded, and SpecificCharacterSet becomes ISO_IR 192, because strings are Unicode in memory.
 * dcmjs's own parser is not used: version 0.52 decodes text inside sequences as Latin-1 whatever
 * the character set, refuses files with two character sets (usual in Japan and Korea), reads the
 * decimal string "0,97" as 97, and returns shortened values where a file is truncated. The
 * following deviations are accepted, because they occur in files of real programs: items and single
 * elements in the other form of VR, delimiters that end nothing, and anything after the pixels of
 * the whole object.
 * @throws NOT_DICOM where the bytes end early or contradict themselves; PIXEL_DATA_DAMAGED if this
 *   happens in the pixels.
 */
export function parseDataSet(bytes: Uint8Array, encoding: DataSetEncoding): ParsedDataSet {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const repairs = new Map<string, number>();
  const cursor: Cursor = { bytes, view, at: 0, repairs, hasFragments: false };
  const outermost = { characterSets: [], isSigned: false, depth: 0, isOpen: false };
  const dict = readElements(cursor, bytes.length, encoding, outermost);
  return {
    dict,
    repairs: [...repairs].map(([what, count]) => `${count} ${what}`),
    hasFragments: cursor.hasFragments,
  };
}
