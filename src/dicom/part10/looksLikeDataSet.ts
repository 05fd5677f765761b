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
 * Enough to distinguish encodings: for each element, a wrong encoding is readable by chance once in
 * hundreds.
 */
const elementsLookedAt = 6;

export interface DataSetLook {
  /** Number of elements that are readable in sequence, counted from the first one. */
  elements: number;
  /** Whether all elements that were examined are readable. */
  isWhole: boolean;
}

/**
 * Tests how well bytes read as a data set in one encoding: known VRs or tags of the dictionary,
 * ascending tags, even lengths that fit. Examines the first elements only.
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
 * True for an explicit VR of the standard, or for a known tag where none is needed: of the
 * dictionary, private, or a delimiter.
 */
export function isKnownElement(
  { tag, vr }: ElementHeader,
  { implicitVr }: DataSetEncoding,
): boolean {
  return implicitVr || tag.startsWith('FFFE') ? isKnownTag(tag) : isKnownVr(vr);
}

/** True if in the dictionary, private, or a group length. */
function isKnownTag(tag: string): boolean {
  const [group, element] = [tag.slice(0, 4), tag.slice(4)];
  return (
    isPrivateTag(tag) ||
    element === '0000' ||
    /^(50|60)/.test(group) ||
    data.DicomMetaDictionary.dictionary[`(${group},${element})`] !== undefined
  );
}
