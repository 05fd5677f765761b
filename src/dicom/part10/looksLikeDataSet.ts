import { data } from 'dcmjs';
import {
  elementHeader,
  fits,
  isKnownVr,
  type DataSetEncoding,
  type ElementHeader,
} from './elementHeader';
import { isPrivateTag } from './isPrivateTag';
import { tags } from './tags';
import { undefinedLength } from './undefinedLength';

/**
 * Enough to tell encodings apart: each wrong reading of an element passes by chance once in
 * hundreds.
 */
const elementsLookedAt = 6;

export interface DataSetLook {
  /** Elements that read well, one after the other, from the first one on. */
  elements: number;
  /** Whether all that was looked at read well. */
  isWhole: boolean;
}

/**
 * How well bytes read as a data set of one encoding: known VRs or tags of the dictionary, tags that
 * ascend, even lengths that fit. Looks at the first elements only.
 */
export function looksLikeDataSet(
  view: DataView,
  start: number,
  end: number,
  encoding: DataSetEncoding,
): DataSetLook {
  let at = start;
  let previous = '';
  let elements = 0;
  while (at < end && elements < elementsLookedAt) {
    const header = elementHeader(view, at, end, encoding, false);
    if (!header) {
      return { elements, isWhole: false };
    }
    const { tag, length, valueStart } = header;
    if (tag === tags.itemEnd || tag === tags.sequenceEnd) {
      return { elements, isWhole: elements > 0 || length === 0 };
    }
    const isPlausible =
      tag > previous &&
      isKnownElement(header, encoding) &&
      fits(header, end) &&
      (length === undefinedLength || length % 2 === 0);
    if (!isPlausible) {
      return { elements, isWhole: false };
    }
    elements++;
    previous = tag;
    if (length === undefinedLength) {
      break;
    }
    at = valueStart + length;
  }
  return { elements, isWhole: true };
}

/**
 * True for an explicit VR of the standard, or for a tag that needs none: known, private or
 * delimiter.
 */
export function isKnownElement(
  { tag, vr }: ElementHeader,
  { implicitVr }: DataSetEncoding,
): boolean {
  return implicitVr || tag.startsWith('FFFE') ? isKnownTag(tag) : isKnownVr(vr);
}

/** Of the dictionary, private, or a group length. */
function isKnownTag(tag: string): boolean {
  const [group, element] = [tag.slice(0, 4), tag.slice(4)];
  return (
    isPrivateTag(tag) ||
    element === '0000' ||
    /^(50|60)/.test(group) ||
    data.DicomMetaDictionary.dictionary[`(${group},${element})`] !== undefined
  );
}
