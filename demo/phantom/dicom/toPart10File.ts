import { data, type DcmjsDict } from 'dcmjs';
import { DosimetryError } from '../../../src/errors';

export type PlainValue = string | number | ArrayBuffer | PlainDataset;
/**
 * Keyword to value or values; sequences are arrays of data sets. `undefined` leaves an attribute
 * out.
 */
export type PlainDataset = { [keyword: string]: PlainValue | PlainValue[] | undefined };

/** Tag, VR and two reserved bytes. */
const pixelDataTag = [0xe0, 0x7f, 0x10, 0x00, 0x4f, 0x57, 0, 0];
const explicitLittleEndian = '1.2.840.10008.1.2.1';

/**
 * Bytes of a DICOM file (PS3.10), Explicit VR Little Endian. Pixel data are an ArrayBuffer, written
 * as OW. An empty array writes the attribute without a value (type 2).
 */
export function toPart10File(dataset: PlainDataset): Uint8Array {
  const file = new data.DicomDict({
    '00020001': { vr: 'OB', Value: [new Uint8Array([0, 1]).buffer] },
    '00020002': { vr: 'UI', Value: [dataset.SOPClassUID] },
    '00020003': { vr: 'UI', Value: [dataset.SOPInstanceUID] },
    '00020010': { vr: 'UI', Value: [explicitLittleEndian] },
    '00020012': { vr: 'UI', Value: ['2.25.247412379125790853413219571638409157633'] },
    '00020013': { vr: 'SH', Value: ['KD_PHANTOM_1'] },
  });
  const { PixelData: pixels, ...header } = dataset;
  file.dict = toDict(header);
  const bytes = new Uint8Array(file.write());
  return pixels === undefined ? bytes : withPixelData(bytes, pixels as ArrayBuffer);
}

/**
 * Pixel Data (7FE0,0010) as OW, after all else. dcmjs would take longer for them than for the rest.
 */
function withPixelData(header: Uint8Array, pixels: ArrayBuffer): Uint8Array {
  const length = pixels.byteLength + (pixels.byteLength % 2);
  const file = new Uint8Array(header.length + pixelDataTag.length + 4 + length);
  file.set(header);
  file.set(pixelDataTag, header.length);
  new DataView(file.buffer).setUint32(header.length + pixelDataTag.length, length, true);
  file.set(new Uint8Array(pixels), header.length + pixelDataTag.length + 4);
  return file;
}

function toDict(dataset: PlainDataset): DcmjsDict {
  const dict: DcmjsDict = {};
  for (const [keyword, given] of Object.entries(dataset)) {
    if (given === undefined) {
      continue;
    }
    const entry = data.DicomMetaDictionary.nameMap[keyword];
    if (!entry) {
      throw new DosimetryError('INVALID_ARGUMENT', {
        what: 'A DICOM attribute has no such name.',
        why: `"${keyword}" is not in the data dictionary.`,
        next: 'Correct the keyword.',
      });
    }
    const tag = entry.tag.replace(/[(),]/g, '');
    const values = Array.isArray(given) ? given : [given];
    const vr = entry.vr === 'ox' || entry.vr === 'xs' ? 'US' : entry.vr;
    dict[tag] = {
      vr,
      Value: vr === 'SQ' ? values.map((item) => toDict(item as PlainDataset)) : values,
    };
  }
  return dict;
}
