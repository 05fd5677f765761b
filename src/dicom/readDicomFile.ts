import { data, type DcmjsDict } from 'dcmjs';
import { DosimetryError } from '../errors';
import { parseDataSet, type DataSetEncoding } from './part10/parseDataSet';
import type { NaturalDataset } from './types';

export interface DicomFile {
  dataset: NaturalDataset;
  transferSyntaxUID: string;
}

const implicitLittleEndian = '1.2.840.10008.1.2';
const explicitBigEndian = '1.2.840.10008.1.2.2';
const deflated = '1.2.840.10008.1.2.1.99';

/**
 * Reads a DICOM file (PS3.10 7). The preamble may be missing as long as the file meta information is
 * there; a bare data set is refused, since its transfer syntax could only be guessed.
 *
 * PixelData comes as it lies in the file: one ArrayBuffer, or one per frame or fragment where it is
 * encapsulated; see decodePixelData. All text is Unicode and SpecificCharacterSet says ISO_IR 192:
 * a writer must encode it as UTF-8.
 * @throws NOT_DICOM, PIXEL_DATA_DAMAGED if the file is cut off inside the pixels.
 */
export function readDicomFile(file: ArrayBuffer | Uint8Array): DicomFile {
  // A plain view: Node's Buffer is a Uint8Array whose slice() does not copy.
  const bytes = ArrayBuffer.isView(file)
    ? new Uint8Array(file.buffer, file.byteOffset, file.byteLength)
    : new Uint8Array(file);
  const { transferSyntaxUID, dataSetStart } = readMeta(bytes, metaStart(bytes));
  let body = bytes.subarray(dataSetStart);
  if (transferSyntaxUID === deflated) {
    body = inflate(body);
  }
  const dict = parseDataSet(body, encodingOf(transferSyntaxUID, body));
  return { dataset: naturalize(dict), transferSyntaxUID };
}

function naturalize(dict: DcmjsDict): NaturalDataset {
  try {
    return data.DicomMetaDictionary.naturalizeDataset(dict);
  } catch (cause) {
    // For one, a person name that is encoded as a number.
    throw notDicom('Its elements have other value representations than the standard gives.', cause);
  }
}

function metaStart(bytes: Uint8Array): number {
  if (ascii(bytes, 128, 4) === 'DICM') {
    return 132;
  }
  if (bytes[0] === 2 && bytes[1] === 0 && /^[A-Z]{2}$/.test(ascii(bytes, 4, 2))) {
    return 0;
  }
  throw notDicom(
    bytes.length === 0
      ? 'It is empty.'
      : 'The mark "DICM" and the file meta information are missing.',
  );
}

/** The file meta information is always explicit little endian (PS3.10 7.1); its length tag may be missing. */
function readMeta(
  bytes: Uint8Array,
  start: number,
): { transferSyntaxUID: string; dataSetStart: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = start;
  let transferSyntaxUID: string | undefined;
  while (at + 8 <= bytes.length && view.getUint16(at, true) === 2) {
    const element = view.getUint16(at + 2, true);
    const isLong = /OB|OW|UN|UT/.test(ascii(bytes, at + 4, 2));
    const valueStart = at + (isLong ? 12 : 8);
    if (valueStart > bytes.length) {
      break;
    }
    const length = isLong ? view.getUint32(at + 8, true) : view.getUint16(at + 6, true);
    if (element === 0x10) {
      transferSyntaxUID = ascii(bytes, valueStart, length).replace(/[\s\0]+$/, '');
    }
    at = valueStart + length;
  }
  if (!transferSyntaxUID || at > bytes.length) {
    throw notDicom('Its file meta information is incomplete: the transfer syntax is missing.');
  }
  return { transferSyntaxUID, dataSetStart: at };
}

function encodingOf(transferSyntaxUID: string, body: Uint8Array): DataSetEncoding {
  if (transferSyntaxUID === explicitBigEndian) {
    return { implicitVr: false, littleEndian: false };
  }
  // Files that say explicit and are written implicit are common enough to look at the first VR.
  const firstVr = body.length >= 6 ? ascii(body, 4, 2) : 'UI';
  const looksExplicit = /^[A-Z]{2}$/.test(firstVr);
  return {
    implicitVr: transferSyntaxUID === implicitLittleEndian ? true : !looksExplicit,
    littleEndian: true,
  };
}

function inflate(body: Uint8Array): Uint8Array {
  const { ReadBufferStream, DeflatedReadBufferStream } = data;
  try {
    const stream = new DeflatedReadBufferStream(new ReadBufferStream(new Uint8Array(body).buffer));
    return new Uint8Array(stream.getBuffer(0, stream.size));
  } catch (cause) {
    throw notDicom('Its deflated data set cannot be unpacked.', cause);
  }
}

function ascii(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}

function notDicom(why: string, cause?: unknown): DosimetryError {
  return new DosimetryError('NOT_DICOM', {
    what: 'The file is not a DICOM file.',
    why,
    next: 'Choose DICOM files as exported from the archive or the scanner.',
    cause,
  });
}
