import { data } from 'dcmjs';
import { isPrivateTag } from './isPrivateTag';
import { tags } from './tags';
import { undefinedLength } from './undefinedLength';

/**
 * VR of an element in an encoding without explicit VR (PS3.5 A.1).
 * @param tag eight hexadecimal digits
 * @param isSigned PixelRepresentation of the data set, which decides between US and SS
 */
export function dictionaryVr(tag: string, length: number, isSigned: boolean): string {
  if (length === undefinedLength && tag !== tags.pixelData) {
    return 'SQ';
  }
  const group = tag.slice(0, 4);
  const element = tag.slice(4);
  if (isPrivateTag(tag)) {
    // Private creators (PS3.5 7.8.1) have a known VR; other private elements are known to their
    // makers only.
    return element >= '0010' && element <= '00FF' ? 'LO' : 'UN';
  }
  const vr = data.DicomMetaDictionary.dictionary[`(${group},${element})`]?.vr ?? 'UN';
  switch (vr) {
    case 'ox':
    case 'lt':
      return 'OW';
    case 'xs':
      return isSigned ? 'SS' : 'US';
    default:
      return /^[A-Z]{2}$/.test(vr) ? vr : 'UN';
  }
}
