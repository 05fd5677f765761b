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
 * The header of the next element; the cursor moves on to its value. Undefined where none follows
 * but padding, or bytes behind the pixels that are no element: the cursor moves on to the end.
 * @param end where the data set ends at the latest
 * @param isAfterPixels the pixels of the object itself have been read
 * @throws NOT_DICOM for bytes that are no element
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
    // Zeros alone are padding; with something behind them it may be another object.
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

/** Single elements may have the other form of VR than those around them. */
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
  // A VR that is no VR: one element in the implicit form among explicit ones.
  const implicit = elementHeader(view, at, end, { ...encoding, implicitVr: true }, isSigned);
  const isNone =
    !implicit || !fits(implicit, end) || (implicit.vr === 'UN' && !isPrivateTag(implicit.tag));
  if (isNone) {
    throw incomplete(`the element ${tagText(implicit?.tag ?? '00000000')} at byte ${at} has no VR`);
  }
  noteRepair(cursor, otherForm);
  return implicit;
}
