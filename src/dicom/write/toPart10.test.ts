import { getNumbers, getSequence, getString, getStrings, readDicomFile } from '..';
import type { NaturalDataset } from '..';
import { toPart10 } from './toPart10';

const base: NaturalDataset = {
  SOPClassUID: '1.2.840.10008.5.1.4.1.1.481.3',
  SOPInstanceUID: '1.2.3.4',
};

function roundTrip(dataset: NaturalDataset) {
  return readDicomFile(toPart10({ ...base, ...dataset }));
}

/** True if the bytes hold this text in this encoding. */
function holds(bytes: ArrayBuffer, text: string): boolean {
  return Buffer.from(bytes).includes(Buffer.from(text, 'utf8'));
}

describe('toPart10', () => {
  it('writes a Part 10 file in Explicit VR Little Endian', () => {
    const bytes = new Uint8Array(toPart10(base));
    expect([...bytes.subarray(0, 128)].every((byte) => byte === 0)).toBe(true);
    expect(String.fromCharCode(...bytes.subarray(128, 132))).toBe('DICM');
    expect(roundTrip({}).transferSyntaxUID).toBe('1.2.840.10008.1.2.1');
  });

  it('writes text that is not ASCII in UTF-8 and says so, whatever the images were in', () => {
    for (const SpecificCharacterSet of ['ISO_IR 100', ['', 'ISO 2022 IR 87'], undefined]) {
      const dataset = {
        ...base,
        SpecificCharacterSet,
        PatientName: [{ Alphabetic: 'Müller^Änne' }],
      };
      const bytes = toPart10(dataset);
      expect(holds(bytes, 'ISO_IR 192')).toBe(true);
      expect(holds(bytes, 'Müller^Änne')).toBe(true);
      expect(getString(readDicomFile(bytes).dataset, 'PatientName')).toBe('Müller^Änne');
    }
  });

  it('finds such text in sequences, too, and keeps one character set for the file', () => {
    const item = { SpecificCharacterSet: 'ISO_IR 144', PatientID: 'Ж-1' };
    const bytes = toPart10({ ...base, OtherPatientIDsSequence: [item] });
    expect(holds(bytes, 'ISO_IR 144')).toBe(false);
    const [read] = getSequence(readDicomFile(bytes).dataset, 'OtherPatientIDsSequence');
    expect(getString(read, 'PatientID')).toBe('Ж-1');
  });

  it("keeps the images' character set where text is ASCII, and drops one that ASCII is no part of", () => {
    expect(holds(toPart10({ ...base, SpecificCharacterSet: 'ISO_IR 100' }), 'ISO_IR 100')).toBe(
      true,
    );
    expect(holds(toPart10({ ...base, SpecificCharacterSet: 'ISO_IR 13' }), 'ISO_IR 13')).toBe(
      false,
    );
  });

  it('keeps all groups of a person name', () => {
    const name = {
      Alphabetic: 'Yamada^Tarou',
      Ideographic: '山田^太郎',
      Phonetic: 'やまだ^たろう',
    };
    const { dataset } = roundTrip({ PatientName: name });
    expect(getString(dataset, 'PatientName')).toBe('Yamada^Tarou=山田^太郎=やまだ^たろう');
  });

  it('writes numbers as decimal strings that fit, exponents included', () => {
    const values = [Math.PI * 1e-5, -0.1 - 0.2, 1e22, 0, Math.PI * 1e4];
    const { dataset } = roundTrip({ GridFrameOffsetVector: values });
    const read = getNumbers(dataset, 'GridFrameOffsetVector');
    expect(read).toHaveLength(values.length);
    values.forEach((value, n) => expect(read[n]).toBeCloseTo(value, 9));
    expect(read[0] / values[0]).toBeCloseTo(1, 9);
  });

  it('writes binary numbers, tags, empty values and bytes', () => {
    const { dataset } = roundTrip({
      RecommendedDisplayCIELabValue: [1, 2, 65535],
      DimensionIndexSequence: [{ DimensionIndexPointer: 0x00200032 }],
      PatientBirthDate: null,
      BitsAllocated: 8,
      PixelData: Uint8Array.from([1, 2, 3, 4]).subarray(1, 4),
    });
    expect(getNumbers(dataset, 'RecommendedDisplayCIELabValue')).toEqual([1, 2, 65535]);
    const [item] = getSequence(dataset, 'DimensionIndexSequence');
    expect(getNumbers(item, 'DimensionIndexPointer')).toEqual([0x00200032]);
    expect(Object.keys(dataset)).toContain('PatientBirthDate');
    expect(getStrings(dataset, 'PatientBirthDate')).toEqual([]);
    const [pixels] = dataset.PixelData as [ArrayBuffer];
    expect([...new Uint8Array(pixels)].slice(0, 3)).toEqual([2, 3, 4]);
  });

  it('falls back to Implicit VR for a contour that explicit lengths cannot hold', () => {
    const ContourData = Array.from({ length: 12000 }, (_, n) => n / 8);
    const { dataset, transferSyntaxUID } = roundTrip({
      ROIContourSequence: [{ ContourSequence: [{ ContourData }] }],
    });
    expect(transferSyntaxUID).toBe('1.2.840.10008.1.2');
    const [roi] = getSequence(dataset, 'ROIContourSequence');
    const [contour] = getSequence(roi, 'ContourSequence');
    expect(getNumbers(contour, 'ContourData')).toEqual(ContourData);
  });

  it("leaves out private tags and the viewer's own fields", () => {
    const { dataset } = roundTrip({ '00091001': 'x', imageId: 'y', _meta: {}, PatientID: 'Z' });
    expect(Object.keys(dataset).filter((key) => /0009|imageId/.test(key))).toEqual([]);
    expect(getString(dataset, 'PatientID')).toBe('Z');
  });

  it.each([
    ['no SOP class', { SOPClassUID: undefined }, 'MISSING_TAG'],
    ['no instance UID', { SOPInstanceUID: '' }, 'MISSING_TAG'],
    ['a keyword that does not exist', { PatientNmae: 'x' }, 'INVALID_ARGUMENT'],
    ['a number that is none', { Rows: 'many' }, 'INVALID_ARGUMENT'],
    ['a coordinate that is not finite', { ImagePositionPatient: [0, NaN, 0] }, 'INVALID_ARGUMENT'],
    ['pixels that are no bytes', { PixelData: 'x' }, 'INVALID_ARGUMENT'],
    ['an object for a text', { PatientID: { a: 1 } }, 'INVALID_ARGUMENT'],
  ])('refuses %s', (_, changes, code) => {
    expect(() => toPart10({ ...base, ...changes })).toThrow(expect.objectContaining({ code }));
  });
});
