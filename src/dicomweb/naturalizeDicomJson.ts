import { data, type DcmjsDict, type DcmjsElement } from 'dcmjs';
import type { NaturalDataset } from '../dicom/types';
import { DosimetryError, guardReading } from '../errors';

const NUMBER_TEXT_VRS = new Set(['DS', 'IS']);
const BINARY_NUMBER_VRS = new Set(['FD', 'FL', 'SL', 'SS', 'SV', 'UL', 'US', 'UV']);
const NUMBER = /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/;

/**
 * DICOM JSON (PS3.18 F.2) as data sets by keyword, in the form readDicomFile gives: numbers for DS and IS also where
 * the server sends them as text, ArrayBuffers for InlineBinary, and ISO_IR 192 for the character set, as JSON
 * is Unicode. A BulkDataURI stays: `{ BulkDataURI }`.
 *
 * @throws DosimetryError SERVER_ERROR where it is not an array of data sets; UNEXPECTED
 */
export function naturalizeDicomJson(json: unknown): NaturalDataset[] {
  if (!Array.isArray(json) || !json.every(isObject)) {
    throw new DosimetryError('SERVER_ERROR', {
      what: 'The answer of the server could not be read.',
      why: 'It is not a list of DICOM data sets (PS3.18 F.2).',
      next: 'Check that the address is the root of a DICOMweb service.',
    });
  }
  return guardReading('reading the DICOM JSON of the server', () =>
    json.map((dataset) => data.DicomMetaDictionary.naturalizeDataset(toDict(dataset))),
  );
}

function toDict(dataset: object): DcmjsDict {
  const dict: DcmjsDict = {};
  for (const [tag, element] of Object.entries(dataset)) {
    if (/^[0-9a-f]{8}$/i.test(tag) && isObject(element)) {
      dict[tag.toUpperCase()] = toElement(tag, element);
    }
  }
  return dict;
}

function toElement(tag: string, element: Record<string, unknown>): DcmjsElement {
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
    return { vr, Value: Value.map((item) => (isObject(item) ? toDict(item) : {})) };
  }
  return { vr, Value: Value.map((value) => toValue(vr, value)) };
}

function toValue(vr: string, value: unknown): unknown {
  if (vr === 'PN' && typeof value === 'string') {
    return { Alphabetic: value };
  }
  const isNumeric = NUMBER_TEXT_VRS.has(vr) || BINARY_NUMBER_VRS.has(vr);
  return isNumeric && typeof value === 'string' && NUMBER.test(value) ? Number(value) : value;
}

function decodeBase64(text: string): ArrayBuffer {
  const binary = atob(text);
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0)).buffer;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
