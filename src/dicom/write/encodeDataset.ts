import { data } from 'dcmjs';
import type { DcmjsDict } from 'dcmjs';
import { DosimetryError } from '../../errors';
import { getNumber } from '../attributes/getNumber';
import { getSequence } from '../attributes/getSequence';
import type { NaturalDataset } from '../types';
import { encodeElement } from './encodeElement';

/** A private element: its group is odd (PS3.5 7.8). */
const privateTag = /^[0-9A-F]{3}[13579BDF][0-9A-F]{4}$/;
/** Upper camel case, which neither a private tag in hexadecimal nor a field of the viewer has. */
const looksLikeKeyword = /^[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*$/;

/**
 * Encodes a natural data set in dcmjs's tag-keyed form, ready to be written. Keys that do not look
 * like DICOM keywords (private tags, the viewer's own fields) are left out. A keyword that is not
 * in the dictionary is an error, because it would otherwise be lost without notice. Private
 * elements of our own are written: those whose representation `_vrMap` names.
 *
 * @throws INVALID_ARGUMENT
 */
export function encodeDataset(dataset: NaturalDataset): DcmjsDict {
  return encode(
    dataset,
    getNumber(dataset, 'BitsAllocated'),
    getNumber(dataset, 'PixelRepresentation'),
  );
}

function encode(
  dataset: NaturalDataset,
  bitsAllocated: number | undefined,
  pixelRepresentation: number | undefined,
): DcmjsDict {
  const { nameMap } = data.DicomMetaDictionary;
  const dict: DcmjsDict = {};
  const knownVrs = (dataset._vrMap ?? {}) as { [keyword: string]: string | undefined };
  for (const keyword of Object.keys(dataset)) {
    const value = dataset[keyword];
    if (value === undefined) {
      continue;
    }
    const ownVr = privateTag.test(keyword) ? knownVrs[keyword] : undefined;
    if (ownVr !== undefined) {
      dict[keyword] = { vr: ownVr, Value: encodeElement(keyword, ownVr, value) };
      continue;
    }
    const entry = nameMap[keyword];
    if (!entry) {
      if (!looksLikeKeyword.test(keyword)) {
        continue;
      }
      throw new DosimetryError('INVALID_ARGUMENT', {
        what: 'A data set cannot be written to DICOM.',
        why: `"${keyword}" is not a DICOM keyword.`,
        next: 'Report this with the text of this message.',
      });
    }
    // Elements of group 2 belong to the file and not to the data set.
    const tag = entry.tag.replace(/[(),]/g, '').toUpperCase();
    if (tag.startsWith('0002')) {
      continue;
    }
    const vr = resolveVr(entry.vr, knownVrs[keyword], bitsAllocated, pixelRepresentation);
    dict[tag] = {
      vr,
      Value:
        vr === 'SQ'
          ? getSequence(dataset, keyword).map((item) =>
              encode(item, bitsAllocated, pixelRepresentation),
            )
          : encodeElement(keyword, vr, value),
    };
  }
  return dict;
}

/** Resolves the dictionary's context-dependent representations as specified in PS3.5 A.2. */
function resolveVr(
  vr: string,
  known: string | undefined,
  bitsAllocated: number | undefined,
  pixelRepresentation: number | undefined,
): string {
  switch (vr) {
    case 'ox':
      return known ?? ((bitsAllocated ?? 16) > 8 ? 'OW' : 'OB');
    case 'xs':
      return known ?? (pixelRepresentation === 1 ? 'SS' : 'US');
    case 'up':
      return 'UL';
    case 'lt':
      return known ?? 'OW';
    default:
      return vr;
  }
}
