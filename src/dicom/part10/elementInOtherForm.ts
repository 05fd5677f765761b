import { elementHeader, fits, type DataSetEncoding, type ElementHeader } from './elementHeader';
import { isKnownElement, looksLikeDataSet } from './looksLikeDataSet';
import { tags } from './tags';
import { undefinedLength } from './undefinedLength';

/**
 * The header of one element with explicit VR among elements with implicit VR (a mixture of PS3.5
 * A.1 and A.2, written by some programs that add elements to a file). Accepted only where its two
 * letters are a VR, and what follows reads as a data set in this form and not in the announced
 * form, because a length can look like two letters by chance.
 * @param implicit the header as read in the announced form
 */
export function elementInOtherForm(
  view: DataView,
  at: number,
  end: number,
  implicit: ElementHeader,
  encoding: DataSetEncoding,
  isSigned: boolean,
): ElementHeader | undefined {
  const form = { ...encoding, implicitVr: false };
  const explicit = elementHeader(view, at, end, form, isSigned);
  if (!explicit || implicit.tag.startsWith('FFFE') || !isKnownElement(explicit, form)) {
    return undefined;
  }
  const isOther =
    continues(view, explicit, end, encoding) && !continues(view, implicit, end, encoding);
  return isOther ? explicit : undefined;
}

/**
 * Whether the value ends where the data set ends, or where another element begins, in either form.
 */
function continues(
  view: DataView,
  header: ElementHeader,
  end: number,
  encoding: DataSetEncoding,
): boolean {
  if (header.length === undefinedLength) {
    return header.vr === 'SQ' || header.tag === tags.pixelData;
  }
  if (!fits(header, end)) {
    return false;
  }
  const next = header.valueStart + header.length;
  return [true, false].some((implicitVr) => {
    const { elements, isWhole } = looksLikeDataSet(view, next, end, { ...encoding, implicitVr });
    return elements > 0 || (isWhole && next === end);
  });
}
