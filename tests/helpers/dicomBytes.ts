/**
 * A DICOM element as bytes, written by hand so that readers are tested against the standard's text.
 */
export type ElementBytes = number[];

const longForm = new Set(['OB', 'OW', 'SQ', 'UC', 'UN', 'UT']);

function u16(value: number): number[] {
  return [value & 0xff, value >> 8];
}

function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)];
}

/** Characters 0 to 255 as bytes. */
export function bytesOf(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

/**
 * Explicit VR little endian; a text is padded to even length. `length` overrides the length field.
 */
export function explicitElement(
  tag: number,
  vr: string,
  value: string | number[],
  length?: number,
): ElementBytes {
  const bytes = typeof value === 'string' ? bytesOf(value) : [...value];
  if (bytes.length % 2) {
    bytes.push(vr === 'UI' ? 0 : 0x20);
  }
  const head = [...u16(tag >>> 16), ...u16(tag & 0xffff), ...bytesOf(vr)];
  const size = length ?? bytes.length;
  return longForm.has(vr)
    ? [...head, 0, 0, ...u32(size), ...bytes]
    : [...head, ...u16(size), ...bytes];
}

/** Implicit VR little endian. */
export function implicitElement(
  tag: number,
  value: string | number[],
  length?: number,
): ElementBytes {
  const bytes = typeof value === 'string' ? bytesOf(value) : value;
  return [...u16(tag >>> 16), ...u16(tag & 0xffff), ...u32(length ?? bytes.length), ...bytes];
}

/** A sequence item of known length. */
export function item(content: number[]): number[] {
  return [0xfe, 0xff, 0x00, 0xe0, ...u32(content.length), ...content];
}

/** A sequence item of undefined length with its delimiter. */
export function openItem(content: number[]): number[] {
  return [
    0xfe,
    0xff,
    0x00,
    0xe0,
    0xff,
    0xff,
    0xff,
    0xff,
    ...content,
    0xfe,
    0xff,
    0x0d,
    0xe0,
    0,
    0,
    0,
    0,
  ];
}

export const sequenceEnd = [0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0];

/** A DICOM file of a data set that is encoded already. */
export function part10(dataSet: number[], transferSyntaxUID = '1.2.840.10008.1.2.1'): Uint8Array {
  const meta = explicitElement(0x00020010, 'UI', transferSyntaxUID);
  const groupLength = explicitElement(0x00020000, 'UL', u32(meta.length));
  return Uint8Array.from([
    ...new Array<number>(128).fill(0),
    ...bytesOf('DICM'),
    ...groupLength,
    ...meta,
    ...dataSet,
  ]);
}
