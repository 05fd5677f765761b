import { data, type DcmjsDict } from 'dcmjs';
import { DosimetryError, guardReading } from '../../errors';
import { describeInstance } from '../messages/describeInstance';
import type { DataSetEncoding } from './elementHeader';
import { encodingAt } from './encodingAt';
import { encodingOfSyntax } from './encodingOfSyntax';
import { fileMeta } from './fileMeta';
import { guessEncoding } from './guessEncoding';
import { inflateDataSet } from './inflateDataSet';
import { isDicomMarked, markEnd } from './isDicomMarked';
import { setFileNotes } from '../messages/fileNotes';
import { parseDataSet, type ParsedDataSet } from './parseDataSet';
import { syntaxOfEncoding } from './syntaxOfEncoding';
import { transferSyntaxes } from '../transferSyntaxes';
import type { NaturalDataset } from '../types';

export interface DicomFile {
  dataset: NaturalDataset;
  /**
   * Transfer syntax in which the pixels are actually stored, which is not always the one that the
   * file names.
   */
  transferSyntaxUID: string;
  /** What was ignored, or read in another form than the file announces, as whole sentences. */
  notes?: string[];
}

/** Transfer syntaxes with uncompressed pixels and a data set that is not deflated. */
const native: ReadonlySet<string> = new Set([
  transferSyntaxes.implicitLittleEndian,
  transferSyntaxes.explicitLittleEndian,
  transferSyntaxes.explicitBigEndian,
]);

/**
 * Reads a DICOM file (PS3.10 7). Preamble, "DICM" and file meta information may be missing where
 * the first elements of the data set can be read in one encoding only. A file that names one
 * encoding and is written in another is read as it is written. Both cases are reported in `notes`,
 * as are bytes that were ignored. PixelData is returned as stored in the file: one ArrayBuffer, or
 * one per frame or fragment where it is encapsulated; see decodePixelData. All text is Unicode and
 * SpecificCharacterSet is ISO_IR 192: a writer must encode it as UTF-8.
 * @throws NOT_DICOM; PIXEL_DATA_DAMAGED if the file is truncated inside the pixels, or the pixels
 *   are compressed although the transfer syntax says they are not; TOO_LARGE for a deflated data
 *   set that expands beyond `limits`; UNEXPECTED
 */
export function readDicomFile(file: ArrayBuffer | Uint8Array): DicomFile {
  return guardReading('reading the DICOM file', () => read(file));
}

function read(file: ArrayBuffer | Uint8Array): DicomFile {
  // Converted to a plain view: Node's Buffer is a Uint8Array whose slice() does not copy.
  const bytes = ArrayBuffer.isView(file)
    ? new Uint8Array(file.buffer, file.byteOffset, file.byteLength)
    : new Uint8Array(file);
  const start = metaStart(bytes);
  const meta = fileMeta(bytes, start);
  if (!meta) {
    throw notDicom('Its file meta information is incomplete: the file ends within it.');
  }
  const { dataSetStart, transferSyntaxUID } = meta;
  if (transferSyntaxUID === undefined) {
    return guessed(bytes, dataSetStart);
  }
  let body = bytes.subarray(dataSetStart);
  if (transferSyntaxUID === transferSyntaxes.deflatedExplicitLittleEndian) {
    body = inflate(body);
  }
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const named = encodingOfSyntax(transferSyntaxUID);
  const isNative = native.has(transferSyntaxUID);
  const own = encodingAt(view, 0, body.length, named);
  const written = own === named && isNative ? (otherOrder(view, named) ?? named) : own;
  const parsed = parseDataSet(body, written);
  if (isNative && parsed.hasFragments) {
    throw new DosimetryError('PIXEL_DATA_DAMAGED', {
      what: `The pixels of ${describeInstance(naturalize(parsed.dict))} cannot be read.`,
      why: `They lie in pieces, as compressed ones do, but the transfer syntax ${transferSyntaxUID} is an uncompressed one.`,
      next: 'Export the images again from the archive or the scanner.',
    });
  }
  return fileOf(
    parsed,
    isNative ? syntaxOfEncoding(written) : transferSyntaxUID,
    written === named
      ? []
      : [
          `The file says ${formOf(named)} and is written in ${formOf(written)}; it was read as written.`,
        ],
  );
}

function fileOf(
  { dict, repairs }: ParsedDataSet,
  transferSyntaxUID: string,
  said: string[],
): DicomFile {
  const dataset = naturalize(dict);
  const notes = [...said, ...repairs.map((repair) => `Irregular encoding: ${repair}.`)];
  if (notes.length === 0) {
    return { dataset, transferSyntaxUID };
  }
  setFileNotes(dataset, notes);
  return { dataset, transferSyntaxUID, notes };
}

function formOf({ implicitVr, littleEndian }: DataSetEncoding): string {
  return `${implicitVr ? 'implicit' : 'explicit'} VR ${littleEndian ? 'little' : 'big'} endian`;
}

/** Another encoding, if nothing can be read in the named one and everything in that one. */
function otherOrder(view: DataView, named: DataSetEncoding): DataSetEncoding | undefined {
  const group = (littleEndian: boolean): number =>
    view.byteLength >= 8 ? view.getUint16(0, littleEndian) : 8;
  return group(named.littleEndian) > 0xff && group(!named.littleEndian) <= 0xff
    ? guessEncoding(view, 0)
    : undefined;
}

function guessed(bytes: Uint8Array, start: number): DicomFile {
  const body = bytes.subarray(start);
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const encoding = guessEncoding(view, 0);
  if (!encoding) {
    throw notDicom(
      start === 0
        ? bytes.length === 0
          ? 'It is empty.'
          : 'The mark "DICM" and the file meta information are missing.'
        : 'Its file meta information is incomplete: the transfer syntax is missing.',
    );
  }
  const parsed = parseDataSet(body, encoding);
  if (parsed.hasFragments) {
    throw notDicom(
      'Its pixels are compressed, and the file meta information that says how is missing.',
    );
  }
  return fileOf(parsed, syntaxOfEncoding(encoding), [
    `The file does not say how it is encoded; its first elements are ${formOf(encoding)}.`,
  ]);
}

function naturalize(dict: DcmjsDict): NaturalDataset {
  try {
    return data.DicomMetaDictionary.naturalizeDataset(dict);
  } catch (cause) {
    // An example is a person name that is encoded as a number.
    throw notDicom('Its elements have other value representations than the standard gives.', cause);
  }
}

/**
 * Position of the file meta information: after "DICM", or after a preamble of zeros without "DICM";
 * otherwise 0.
 */
function metaStart(bytes: Uint8Array): number {
  if (isDicomMarked(bytes)) {
    return markEnd;
  }
  const hasBarePreamble =
    bytes.length > 136 && bytes[0] === 0 && bytes.subarray(0, 128).every((byte) => byte === 0);
  return hasBarePreamble ? 128 : 0;
}

function inflate(body: Uint8Array): Uint8Array {
  try {
    return inflateDataSet(body);
  } catch (cause) {
    if (cause instanceof DosimetryError) {
      throw cause;
    }
    throw notDicom('Its deflated data set cannot be unpacked.', cause);
  }
}

function notDicom(why: string, cause?: unknown): DosimetryError {
  return new DosimetryError('NOT_DICOM', {
    what: 'The file is not a DICOM file.',
    why,
    next: 'Choose DICOM files as exported from the archive or the scanner.',
    cause,
  });
}
