import type { DcmjsDict } from 'dcmjs';
import { DosimetryError } from '../../errors';

/** The error for an element that is longer than the remaining bytes, as in a truncated file. */
export function cutOff(
  tag: string,
  start: number,
  length: number,
  available: number,
  dict: DcmjsDict,
): DosimetryError {
  const why = `element ${tagText(tag)} at byte ${start} says ${length} bytes, ${Math.max(available, 0)} are left`;
  if (!/^7FE0/.test(tag)) {
    return incomplete(why);
  }
  const uid = String(dict['00080018']?.Value?.[0] ?? 'unknown');
  return new DosimetryError('PIXEL_DATA_DAMAGED', {
    what: `The pixels of SOP instance ${uid} are damaged.`,
    why: `The file is cut off or damaged: ${why}.`,
    next: 'Copy or export the image again; the original in the archive may be intact.',
  });
}

/** The error for bytes that are not a data set. */
export function incomplete(why: string): DosimetryError {
  return new DosimetryError('NOT_DICOM', {
    what: 'The file is not a complete DICOM file.',
    why: `It is cut off or damaged: ${why}.`,
    next: 'Copy or export the file again; the original in the archive may be intact.',
  });
}

/** (gggg,eeee) */
export function tagText(tag: string): string {
  return `(${tag.slice(0, 4)},${tag.slice(4)})`;
}
