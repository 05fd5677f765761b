import { dictionaryVr } from './dictionaryVr';
import { undefinedLength } from './undefinedLength';

export interface DataSetEncoding {
  implicitVr: boolean;
  littleEndian: boolean;
}

/** Tag, VR and length of one element as stored in the file. */
export interface ElementHeader {
  /** Eight hexadecimal digits, capitals. */
  tag: string;
  vr: string;
  /** Value length in bytes, or `undefinedLength`. */
  length: number;
  valueStart: number;
  /** The VR was UN, so the contents are implicit little endian (PS3.5 6.2.2). */
  wasUnknown: boolean;
}

const longLength = new Set('OB OD OF OL OV OW SQ SV UC UN UR UT UV'.split(' '));
const shortLength = new Set(
  'AE AS AT CS DA DS DT FD FL IS LO LT PN SH SL SS ST TM UI UL US'.split(' '),
);

/**
 * Reads the element header at a byte in one encoding (PS3.5 7.1); undefined where too few bytes are
 * left, or the two bytes of an explicit VR are not letters.
 * @param end upper limit of the end of the data set
 */
export function elementHeader(
  view: DataView,
  at: number,
  end: number,
  { implicitVr, littleEndian }: DataSetEncoding,
  isSigned: boolean,
): ElementHeader | undefined {
  if (end - at < 8) {
    return undefined;
  }
  const tag = hex(view.getUint16(at, littleEndian)) + hex(view.getUint16(at + 2, littleEndian));
  if (implicitVr || tag.startsWith('FFFE')) {
    const length = view.getUint32(at + 4, littleEndian);
    const vr = dictionaryVr(tag, length, isSigned);
    return { tag, vr, length, valueStart: at + 8, wasUnknown: false };
  }
  const [first, second] = [view.getUint8(at + 4), view.getUint8(at + 5)];
  if (!isCapital(first) || !isCapital(second)) {
    return undefined;
  }
  const vr = String.fromCharCode(first, second);
  if (shortLength.has(vr)) {
    const length = view.getUint16(at + 6, littleEndian);
    return { tag, vr, length, valueStart: at + 8, wasUnknown: false };
  }
  // Every VR that a later version of the standard may add has the long form (PS3.5 7.1.2).
  if (end - at < 12) {
    return undefined;
  }
  const length = view.getUint32(at + 8, littleEndian);
  const wasUnknown = vr === 'UN';
  return {
    tag,
    vr: wasUnknown ? dictionaryVr(tag, length, isSigned) : vr,
    length,
    valueStart: at + 12,
    wasUnknown,
  };
}

/** True for a VR of the standard. */
export function isKnownVr(vr: string): boolean {
  return longLength.has(vr) || shortLength.has(vr);
}

/** True where the value ends before the end of the data set, or marks its own end. */
export function fits({ length, valueStart }: ElementHeader, end: number): boolean {
  return length === undefinedLength || length <= end - valueStart;
}

function isCapital(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a;
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}
