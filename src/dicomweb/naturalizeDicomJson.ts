import { data, type DcmjsDict, type DcmjsElement } from 'dcmjs';
import { isNumberText } from '../dicom/attributes/isNumberText';
import { limits } from '../dicom/limits';
import type { NaturalDataset } from '../dicom/types';
import { DosimetryError, guardReading } from '../errors';

const numberTextVrs = new Set(['DS', 'IS']);
const binaryNumberVrs = new Set(['FD', 'FL', 'SL', 'SS', 'SV', 'UL', 'US', 'UV']);

/**
 * Converts DICOM JSON (PS3.18 F.2) to data sets by keyword, in the form that readDicomFile returns:
 * numbers for DS and IS even where the server sends them as text, ArrayBuffers for InlineBinary,
 * and ISO_IR 192 for the character set, because JSON is Unicode. A BulkDataURI is kept: `{
 * BulkDataURI }`.
 * @throws DosimetryError SERVER_ERROR where it is not an array of data sets, is nested too deeply,
 *   or has elements of another form; UNEXPECTED
 */
export function naturalizeDicomJson(json: unknown): NaturalDataset[] {
  if (!Array.isArray(json) || !json.every(isObject)) {
    throw unreadable('It is not a list of DICOM data sets (PS3.18 F.2).');
  }
  return guardReading('reading the DICOM JSON of the server', () =>
    json.map((dataset) => naturalize(toDict(dataset, 0))),
  );
}

function naturalize(dict: DcmjsDict): NaturalDataset {
  try {
    return data.DicomMetaDictionary.naturalizeDataset(dict);
  } catch {
    // An example is a person name that is a number.
    throw unreadable('Its elements have other value representations than the standard gives.');
  }
}

function toDict(dataset: object, depth: number): DcmjsDict {
  if (depth > limits.sequenceDepth) {
    throw unreadable(`Its sequences are nested more than ${limits.sequenceDepth} deep.`);
  }
  const dict: DcmjsDict = {};
  for (const [tag, element] of Object.entries(dataset)) {
    if (/^[0-9a-f]{8}$/i.test(tag) && isObject(element)) {
      dict[tag.toUpperCase()] = toElement(tag, element, depth);
    }
  }
  return dict;
}

function toElement(tag: string, element: Record<string, unknown>, depth: number): DcmjsElement {
  const vr = String(element.vr ?? 'UN');
  const { Value, InlineBinary } = element;
  if (tag === '00080005') {
    return { vr, Value: ['ISO_IR 192'] };
  }
  if (typeof InlineBinary === 'string') {
    return { vr, Value: [decodeBase64(InlineBinary)] };
  }
  if (!Array.isArray(Value) || Value.length === 0) {
    return { ...element, vr, Value: undefined };
  }
  if (vr === 'SQ') {
    return { vr, Value: Value.map((item) => (isObject(item) ? toDict(item, depth + 1) : {})) };
  }
  return { vr, Value: Value.map((value) => toValue(vr, value)) };
}

function toValue(vr: string, value: unknown): unknown {
  // dcmjs gives names a string form that only objects can carry.
  if (vr === 'PN' && !isObject(value)) {
    return value === null ? {} : { Alphabetic: String(value) };
  }
  const isNumeric = numberTextVrs.has(vr) || binaryNumberVrs.has(vr);
  return isNumeric && typeof value === 'string' && isNumberText(value.trim())
    ? Number(value)
    : value;
}

function decodeBase64(text: string): ArrayBuffer {
  if ((text.length / 4) * 3 > limits.pixelBytes) {
    throw unreadable(`An InlineBinary in it has ${Math.round(text.length / 2 ** 20)} MB.`);
  }
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    throw unreadable('An InlineBinary in it is no base64 (PS3.18 F.2.7).');
  }
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at++) {
    bytes[at] = binary.charCodeAt(at);
  }
  return bytes.buffer;
}

function unreadable(why: string): DosimetryError {
  return new DosimetryError('SERVER_ERROR', {
    what: 'The answer of the server could not be read.',
    why,
    next: 'Check that the address is the root of a DICOMweb service.',
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
