import { isNumberText } from '../attributes/isNumberText';
import { trimPaddingEnd } from '../attributes/trimPaddingEnd';
import { decodeText } from './decodeText';

/** Size in bytes of one number of each VR that holds binary numbers (PS3.5 6.2). */
const numberBytes: Record<string, number> = {
  AT: 4,
  FD: 8,
  FL: 4,
  SL: 4,
  SS: 2,
  SV: 8,
  UL: 4,
  US: 2,
  UV: 8,
};

const encodedText = new Set(['LO', 'LT', 'PN', 'SH', 'ST', 'UC', 'UT']);
const singleValued = new Set(['LT', 'ST', 'UR', 'UT']);
const numericText = new Set(['DS', 'IS']);
const plainText = new Set(['AE', 'AS', 'CS', 'DA', 'DS', 'DT', 'IS', 'TM', 'UI', 'UR']);

// The default repertoire has no escape sequences; decoding them in a number would change digits
// into other characters.
const defaultRepertoire = new TextDecoder('iso-8859-1');

/**
 * The values of one element in dcmjs's form (numbers, texts, objects for person names, ArrayBuffers
 * in the byte order of the file). Decimal strings that are not numbers (a decimal comma, free text)
 * stay as text, and binary numbers of an invalid length stay as bytes. Code that reads such an
 * element as a number gets an error, and code that copies it copies it unchanged.
 */
export function decodeValue(
  vr: string,
  bytes: Uint8Array,
  littleEndian: boolean,
  characterSets: readonly string[],
): unknown[] {
  if (bytes.length === 0) {
    return [];
  }
  if (vr in numberBytes) {
    return bytes.length % numberBytes[vr] === 0
      ? decodeNumbers(vr, bytes, littleEndian)
      : [new Uint8Array(bytes).buffer];
  }
  if (!encodedText.has(vr) && !plainText.has(vr)) {
    return [new Uint8Array(bytes).buffer];
  }
  const text = encodedText.has(vr)
    ? decodeText(bytes, characterSets)
    : defaultRepertoire.decode(bytes);
  if (singleValued.has(vr)) {
    return [trimPaddingEnd(text)];
  }
  const values = text.split('\\').map((value) => trimPaddingEnd(value).trimStart());
  if (vr === 'PN') {
    return values.map(personName);
  }
  if (numericText.has(vr)) {
    return values.map((value) =>
      isNumberText(value) ? Number(value) : value === '' ? null : value,
    );
  }
  return values;
}

function personName(text: string): Record<string, string> {
  const [alphabetic, ideographic, phonetic] = text.split('=');
  return {
    Alphabetic: alphabetic,
    ...(ideographic ? { Ideographic: ideographic } : {}),
    ...(phonetic ? { Phonetic: phonetic } : {}),
  };
}

function decodeNumbers(vr: string, bytes: Uint8Array, littleEndian: boolean): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers: number[] = [];
  for (let at = 0; at < bytes.length; at += numberBytes[vr]) {
    numbers.push(readNumber(vr, view, at, littleEndian));
  }
  return numbers;
}

function readNumber(vr: string, view: DataView, at: number, littleEndian: boolean): number {
  switch (vr) {
    case 'US':
      return view.getUint16(at, littleEndian);
    case 'SS':
      return view.getInt16(at, littleEndian);
    case 'UL':
      return view.getUint32(at, littleEndian);
    case 'SL':
      return view.getInt32(at, littleEndian);
    case 'FL':
      return view.getFloat32(at, littleEndian);
    case 'FD':
      return view.getFloat64(at, littleEndian);
    case 'SV':
      return Number(view.getBigInt64(at, littleEndian));
    case 'UV':
      return Number(view.getBigUint64(at, littleEndian));
    default:
      return view.getUint16(at, littleEndian) * 0x10000 + view.getUint16(at + 2, littleEndian);
  }
}
