import { DosimetryError } from '../../errors';
import { formatDecimalString } from './formatDecimalString';

const bytesOfPixelData = new Set(['OB', 'OW', 'OF', 'OD', 'UN']);
const numberRepresentations = new Set(['US', 'SS', 'UL', 'SL', 'FL', 'FD', 'AT', 'UV']);

/**
 * The values of one element (not of a sequence) in the form that dcmjs writes: numbers for the
 * binary representations, ArrayBuffers for the O* ones, otherwise text. Decimal strings are
 * converted to text here, because dcmjs truncates them after 16 characters, including the exponent.
 * @param value as in a NaturalDataset: bare or array, PN as text or {Alphabetic, ...}
 * @throws INVALID_ARGUMENT where the value does not fit the representation
 */
export function encodeElement(keyword: string, vr: string, value: unknown): unknown[] {
  if (value === undefined || value === null || value === '') {
    return [];
  }
  if (bytesOfPixelData.has(vr)) {
    return [toBuffer(keyword, value)];
  }
  const values = Array.isArray(value) ? Array.from(value) : [value];
  if (numberRepresentations.has(vr)) {
    return values.map((entry) => toNumber(keyword, entry));
  }
  if (vr === 'PN') {
    return values.map(personName);
  }
  const texts = values.map((entry) => text(keyword, vr, entry));
  // One joined text is written much faster than thousands of separate coordinates.
  return vr === 'DS' ? [texts.join('\\')] : texts;
}

function text(keyword: string, vr: string, entry: unknown): string {
  if (entry === undefined || entry === null) {
    return '';
  }
  if (typeof entry === 'number') {
    return vr === 'DS' ? formatDecimalString(entry) : String(entry);
  }
  if (typeof entry === 'object' && !(entry instanceof String)) {
    throw invalid(keyword, `a value of type ${vr} cannot be an object`);
  }
  return String(entry);
}

function toNumber(keyword: string, entry: unknown): number | bigint {
  if (typeof entry === 'bigint') {
    return entry;
  }
  const number = typeof entry === 'number' ? entry : Number(String(entry));
  if (!Number.isFinite(number)) {
    throw invalid(keyword, `"${String(entry)}" is not a number`);
  }
  return number;
}

function toBuffer(keyword: string, value: unknown): ArrayBuffer {
  const single: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
  if (single instanceof ArrayBuffer) {
    return single;
  }
  if (ArrayBuffer.isView(single)) {
    const copy = new Uint8Array(single.byteLength);
    copy.set(new Uint8Array(single.buffer, single.byteOffset, single.byteLength));
    return copy.buffer;
  }
  if (Object.prototype.toString.call(single) === '[object ArrayBuffer]') {
    // A buffer of another realm (worker, test environment) is not an instance of this realm's
    // class.
    return new Uint8Array(single as ArrayBuffer).slice().buffer;
  }
  throw invalid(keyword, 'bytes were expected (ArrayBuffer or typed array)');
}

/** Part 10 form of a name: alphabetic=ideographic=phonetic (PS3.5 6.2.1). */
function personName(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null || entry instanceof String) {
    return String(entry ?? '');
  }
  const groups = entry as { Alphabetic?: unknown; Ideographic?: unknown; Phonetic?: unknown };
  return [groups.Alphabetic, groups.Ideographic, groups.Phonetic]
    .map((group) => String(group ?? ''))
    .reduceRight((after, group) => (after === '' ? group : `${group}=${after}`), '');
}

function invalid(keyword: string, why: string): DosimetryError {
  return new DosimetryError('INVALID_ARGUMENT', {
    what: `${keyword} cannot be written to DICOM.`,
    why: `Its value does not fit: ${why}.`,
    next: 'Report this with the text of this message.',
  });
}
