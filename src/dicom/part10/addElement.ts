import type { DcmjsDict } from 'dcmjs';
import type { Cursor } from './cursor';
import { incomplete, tagText } from './damage';
import type { ElementHeader } from './elementHeader';
import { isPrivateTag } from './isPrivateTag';
import { noteRepair } from './noteRepair';
import { tags } from './tags';

/**
 * Adds one element to the data set. Group lengths are left out: they are retired, and become wrong
 * when anything is changed (PS3.5 7.2). SpecificCharacterSet is set to Unicode, which all texts
 * have been converted to.
 * @param start byte at which the element begins
 * @throws NOT_DICOM for an element that is already present with another value
 */
export function addElement(
  dict: DcmjsDict,
  { tag, vr }: ElementHeader,
  values: unknown[],
  start: number,
  cursor: Cursor,
): void {
  if (tag.endsWith('0000')) {
    return;
  }
  const element = { vr, Value: tag === tags.specificCharacterSet ? ['ISO_IR 192'] : values };
  if (isRepeated(dict, tag, element, start)) {
    noteRepair(cursor, 'repeated elements say the same twice');
  }
  dict[tag] = element;
}

/**
 * A repeated element is harmless only if both have the same value; otherwise there is no way to
 * tell which one is meant.
 */
function isRepeated(
  dict: DcmjsDict,
  tag: string,
  { Value }: DcmjsDict[string],
  start: number,
): boolean {
  if (!(tag in dict) || isPrivateTag(tag)) {
    return false;
  }
  const isBinary = Value?.some((value) => value instanceof ArrayBuffer);
  if (isBinary || JSON.stringify(dict[tag].Value) !== JSON.stringify(Value)) {
    throw incomplete(`the element ${tagText(tag)} stands there twice, again at byte ${start}`);
  }
  return true;
}
