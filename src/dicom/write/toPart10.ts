import { data } from 'dcmjs';
import type { DcmjsDict } from 'dcmjs';
import { transferSyntaxes } from '../transferSyntaxes';
import type { NaturalDataset } from '../types';
import { requiredString } from '../attributes/requiredString';
import { encodeDataset } from './encodeDataset';
import { implementationClassUID, implementationVersionName } from './implementation';

const specificCharacterSet = '00080005';
const utf8 = 'ISO_IR 192';
/** Longest value of a representation with a 16-bit length field (PS3.5 7.1.2), bytes. */
const longestShortValue = 65534;
const longVrs = new Set(['OB', 'OW', 'OF', 'OD', 'SQ', 'UC', 'UR', 'UT', 'UN', 'UV']);
const asciiOnlySets = /^(|ISO_IR 6|ISO_IR 100|ISO_IR 101|ISO_IR 109|ISO_IR 110|ISO_IR 192)$/;

/**
 * Encodes a data set as a DICOM file (PS3.10), Explicit VR Little Endian. Only where a contour is
 * too long for this (more than 65534 bytes, PS3.5 6.2.2 note; PS3.3 C.8.8.6) is it Implicit VR
 * Little Endian. Text is written as Unicode: if any of it is not ASCII, SpecificCharacterSet
 * becomes ISO_IR 192, whatever the character set of the source images.
 * @throws MISSING_TAG without SOPClassUID or SOPInstanceUID; INVALID_ARGUMENT for values that do
 *   not fit
 */
export function toPart10(dataset: NaturalDataset): ArrayBuffer {
  const sopClassUID = requiredString(dataset, 'SOPClassUID');
  const sopInstanceUID = requiredString(dataset, 'SOPInstanceUID');
  const dict = encodeDataset(dataset);
  const { hasUnicode, hasLongValue } = inspect(dict, true);
  chooseCharacterSet(dict, hasUnicode);
  const version = new Uint8Array([0, 1]).buffer;
  const file = new data.DicomDict({
    '00020001': { vr: 'OB', Value: [version] },
    '00020002': { vr: 'UI', Value: [sopClassUID] },
    '00020003': { vr: 'UI', Value: [sopInstanceUID] },
    '00020010': {
      vr: 'UI',
      Value: [
        hasLongValue
          ? transferSyntaxes.implicitLittleEndian
          : transferSyntaxes.explicitLittleEndian,
      ],
    },
    '00020012': { vr: 'UI', Value: [implementationClassUID] },
    '00020013': { vr: 'SH', Value: [implementationVersionName] },
  });
  file.dict = dict;
  // Values copied from the images are not changed, even where they are longer than the standard
  // allows.
  return file.write({ allowInvalidVRLength: true });
}

function chooseCharacterSet(dict: DcmjsDict, hasUnicode: boolean): void {
  const given = (dict[specificCharacterSet]?.Value ?? []).map(String);
  if (hasUnicode) {
    dict[specificCharacterSet] = { vr: 'CS', Value: [utf8] };
  } else if (given.length > 1 || !asciiOnlySets.test(given[0] ?? '')) {
    removeCharacterSet(dict);
  }
}

interface Findings {
  hasUnicode: boolean;
  hasLongValue: boolean;
}

function inspect(dict: DcmjsDict, isRoot: boolean): Findings {
  const found: Findings = { hasUnicode: false, hasLongValue: false };
  for (const [tag, { vr, Value = [] }] of Object.entries(dict)) {
    if (tag === specificCharacterSet && !isRoot) {
      // All text of the file uses the character set of the root.
      removeCharacterSet(dict);
      continue;
    }
    if (vr === 'SQ') {
      for (const item of Value as DcmjsDict[]) {
        const inner = inspect(item, false);
        found.hasUnicode ||= inner.hasUnicode;
        found.hasLongValue ||= inner.hasLongValue;
      }
      continue;
    }
    let length = Value.length;
    for (const value of Value) {
      const text = typeof value === 'string' ? value : undefined;
      length += text?.length ?? 8;
      found.hasUnicode ||= text !== undefined && !isAscii(text);
    }
    found.hasLongValue ||= length > longestShortValue && !longVrs.has(vr);
  }
  return found;
}

function removeCharacterSet(dict: DcmjsDict): void {
  Reflect.deleteProperty(dict, specificCharacterSet);
}

function isAscii(text: string): boolean {
  for (let n = 0; n < text.length; n++) {
    if (text.charCodeAt(n) > 127) {
      return false;
    }
  }
  return true;
}
