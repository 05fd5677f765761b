/** A place in encoded elements (PS3.5 7.1). */
export interface Cursor {
  view: DataView;
  offset: number;
  isLittle: boolean;
  isImplicit: boolean;
}

export interface ElementHead {
  tag: number;
  vr: string;
  /** undefinedLength where delimiters end the value. */
  length: number;
}

export const undefinedLength = 0xffffffff;
const itemStart = 0xfffee000;
const itemEnd = 0xfffee00d;
export const sequenceEnd = 0xfffee0dd;
const longVrs = new Set([
  'OB',
  'OD',
  'OF',
  'OL',
  'OV',
  'OW',
  'SQ',
  'SV',
  'UC',
  'UN',
  'UR',
  'UT',
  'UV',
]);

/** Reads tag, VR and length; the cursor is then at the value. */
export function readElementHead(cursor: Cursor): ElementHead {
  requireBytes(cursor, 0, 8);
  const { view, offset, isLittle } = cursor;
  const tag = readTag(cursor);
  // Items and delimiters carry no VR in any syntax.
  if (cursor.isImplicit || tag === itemStart || tag === itemEnd || tag === sequenceEnd) {
    cursor.offset += 8;
    return { tag, vr: 'UN', length: view.getUint32(offset + 4, isLittle) };
  }
  const vr = String.fromCharCode(view.getUint8(offset + 4), view.getUint8(offset + 5));
  if (!/^[A-Z]{2}$/.test(vr)) {
    throw new Error(`element ${formatTag(tag)} at byte ${offset} has no valid VR`);
  }
  if (!longVrs.has(vr)) {
    cursor.offset += 8;
    return { tag, vr, length: view.getUint16(offset + 6, isLittle) };
  }
  requireBytes(cursor, tag, 12);
  cursor.offset += 12;
  return { tag, vr, length: view.getUint32(offset + 8, isLittle) };
}

/** Moves the cursor behind the value; a sequence of undefined length is walked item by item. */
export function skipValue(cursor: Cursor, element: ElementHead): void {
  if (element.length !== undefinedLength) {
    requireBytes(cursor, element.tag, element.length);
    cursor.offset += element.length;
    return;
  }
  // A UN of undefined length holds an implicit VR little endian sequence (PS3.5 6.2.2, note 2).
  const isUnknown = !cursor.isImplicit && element.vr === 'UN';
  const inner: Cursor = isUnknown ? { ...cursor, isImplicit: true, isLittle: true } : cursor;
  for (;;) {
    const item = readElementHead(inner);
    if (item.tag === sequenceEnd) {
      break;
    }
    if (item.tag !== itemStart) {
      throw new Error(
        `an item was expected at byte ${inner.offset - 8}, not ${formatTag(item.tag)}`,
      );
    }
    if (item.length !== undefinedLength) {
      skipValue(inner, item);
      continue;
    }
    for (;;) {
      const child = readElementHead(inner);
      if (child.tag === itemEnd) {
        break;
      }
      skipValue(inner, child);
    }
  }
  cursor.offset = inner.offset;
}

/** @throws Error where fewer bytes are left; tag 0 stands for no element in particular */
export function requireBytes(cursor: Cursor, tag: number, length: number): void {
  const missing = cursor.offset + length - cursor.view.byteLength;
  if (missing > 0) {
    const where = tag === 0 ? '' : ` inside element ${formatTag(tag)}`;
    throw new Error(`the file ends early${where}: ${missing} bytes are missing`);
  }
}

function readTag(cursor: Cursor): number {
  const { view, offset, isLittle } = cursor;
  return view.getUint16(offset, isLittle) * 0x10000 + view.getUint16(offset + 2, isLittle);
}

function formatTag(tag: number): string {
  const hex = tag.toString(16).toUpperCase().padStart(8, '0');
  return `(${hex.slice(0, 4)},${hex.slice(4)})`;
}
