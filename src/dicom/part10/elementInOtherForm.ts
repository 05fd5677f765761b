import { elementHeader, fits, type DataSetEncoding, type ElementHeader } from './elementHeader';
import { isKnownElement, looksLikeDataSet } from './looksLikeDataSet';
import { tags } from './tags';
import { undefinedLength } from './undefinedLength';

/**
 * The header of one element that names its VR among elements that do not (PS3.5 A.1 and A.2 mixed,
 * as some programs write that add elements to a file). Read so only where its two letters are a VR
 * and what follows is a data set that way and none by the announced way: a length may happen to
 * look like two letters.
 * @param implicit the header as announced
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
 * Whether the value ends where the data set does, or where another element begins, in either form.
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
