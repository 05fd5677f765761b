import type { Cursor, Scope } from './cursor';
import { incomplete, tagText } from './damage';
import { elementHeader, fits, type DataSetEncoding, type ElementHeader } from './elementHeader';
import { elementInOtherForm } from './elementInOtherForm';
import { isPrivateTag } from './isPrivateTag';
import { isZeroPadding } from './isZeroPadding';
import { isKnownElement } from './looksLikeDataSet';
import { noteRepair } from './noteRepair';

const behindPixels = 'bytes behind the pixels were ignored';
const otherForm = 'elements have the other form of VR than those around them';

/**
 * Reads the header of the next element and moves the cursor to its value. Undefined where only
 * padding follows, or, after the pixels, bytes that are not an element; the cursor is then moved to
 * the end.
 * @param end upper limit of the end of the data set
 * @param isAfterPixels the pixels of the object itself have been read
 * @throws NOT_DICOM for bytes that are not an element
 */
export function nextHeader(
  cursor: Cursor,
  end: number,
  encoding: DataSetEncoding,
  { isSigned }: Scope,
  isAfterPixels: boolean,
): ElementHeader | undefined {
  const { at } = cursor;
  if (isZeroPadding(cursor, end, isAfterPixels)) {
    // Zeros up to the end are padding. If other data follows them, they may hide another object.
    if (cursor.bytes.subarray(at, end).some((byte) => byte !== 0)) {
      noteRepair(cursor, behindPixels, end - at);
    }
    cursor.at = end;
    return undefined;
  }
  const header = isAfterPixels
    ? headerBehindPixels(cursor, end, encoding, isSigned)
    : headerInEitherForm(cursor, end, encoding, isSigned);
  if (!header) {
    noteRepair(cursor, behindPixels, end - at);
  }
  cursor.at = header?.valueStart ?? end;
  return header;
}

function headerBehindPixels(
  { view, at }: Cursor,
  end: number,
  encoding: DataSetEncoding,
  isSigned: boolean,
): ElementHeader | undefined {
  const header = elementHeader(view, at, end, encoding, isSigned);
  return header && fits(header, end) && isKnownElement(header, encoding) ? header : undefined;
}

/** Single elements may have a different form of VR from those around them. */
function headerInEitherForm(
  cursor: Cursor,
  end: number,
  encoding: DataSetEncoding,
  isSigned: boolean,
): ElementHeader {
  const { view, at } = cursor;
  const header = elementHeader(view, at, end, encoding, isSigned);
  const other =
    header && encoding.implicitVr
      ? elementInOtherForm(view, at, end, header, encoding, isSigned)
      : undefined;
  if (other) {
    noteRepair(cursor, otherForm);
    return other;
  }
  if (header) {
    return header;
  }
  if (end - at < 8) {
    throw incomplete(`the bytes end inside an element at byte ${at}`);
  }
  // A VR that does not exist: one element in implicit form among explicit ones.
  const implicit = elementHeader(view, at, end, { ...encoding, implicitVr: true }, isSigned);
  const isNone =
    !implicit || !fits(implicit, end) || (implicit.vr === 'UN' && !isPrivateTag(implicit.tag));
  if (isNone) {
    throw incomplete(`the element ${tagText(implicit?.tag ?? '00000000')} at byte ${at} has no VR`);
  }
  noteRepair(cursor, otherForm);
  return implicit;
}
