import { getNumber, getNumbers, getSequence, getString } from '../dicom';
import { naturalizeDicomJson } from './naturalizeDicomJson';

describe('naturalizeDicomJson', () => {
  const [dataset] = naturalizeDicomJson([
    {
      '00080005': { vr: 'CS', Value: ['ISO_IR 100'] },
      '00100010': { vr: 'PN', Value: [{ Alphabetic: 'Grün^Ä', Ideographic: '緑' }] },
      '00100020': { vr: 'LO', Value: ['7'] },
      '00100030': { vr: 'DA' },
      '00200032': { vr: 'DS', Value: [-1.5, '2.25e1', ' 3 '] },
      '00200013': { vr: 'IS', Value: ['12'] },
      '00280010': { vr: 'US', Value: [512] },
      '0020000d': { vr: 'UI', Value: ['1.2.3'] },
      '00081115': {
        vr: 'SQ',
        Value: [
          { '0020000E': { vr: 'UI', Value: ['1.2.3.4'] } },
          { '00200011': { vr: 'IS', Value: [5] } },
        ],
      },
      '00091001': { vr: 'UN', InlineBinary: 'AQID/w==' },
      '7FE00010': { vr: 'OW', BulkDataURI: 'http://x/bulk' },
      'not a tag': { vr: 'LO', Value: ['x'] },
    },
  ]);

  it('reads texts, names and UIDs', () => {
    expect(getString(dataset, 'PatientID')).toBe('7');
    expect(getString(dataset, 'StudyInstanceUID')).toBe('1.2.3');
    expect(JSON.parse(JSON.stringify(dataset.PatientName))).toEqual([
      { Alphabetic: 'Grün^Ä', Ideographic: '緑' },
    ]);
    expect(getString(dataset, 'PatientBirthDate')).toBeUndefined();
  });

  it('reads DS and IS as numbers, however they were sent', () => {
    expect(getNumbers(dataset, 'ImagePositionPatient')).toEqual([-1.5, 22.5, 3]);
    expect(getNumber(dataset, 'InstanceNumber')).toBe(12);
    expect(getNumber(dataset, 'Rows')).toBe(512);
  });

  it('says that its text is Unicode', () => {
    expect(getString(dataset, 'SpecificCharacterSet')).toBe('ISO_IR 192');
  });

  it('reads sequences and their items', () => {
    const items = getSequence(dataset, 'ReferencedSeriesSequence');
    expect(items).toHaveLength(2);
    expect(getString(items[0], 'SeriesInstanceUID')).toBe('1.2.3.4');
    expect(getNumber(items[1], 'SeriesNumber')).toBe(5);
  });

  it('keeps a bulk data address and decodes inline bytes', () => {
    expect((dataset.PixelData as { BulkDataURI: string }).BulkDataURI).toBe('http://x/bulk');
    const inline = dataset['00091001'] as ArrayBuffer[];
    expect([...new Uint8Array(inline[0])]).toEqual([1, 2, 3, 255]);
  });

  it.each([[{}], [null], ['x'], [[1]], [[null]], [[[]]]])('refuses %j', (json) => {
    expect(() => naturalizeDicomJson(json)).toThrow(
      expect.objectContaining({ code: 'SERVER_ERROR' }),
    );
  });
});

describe('hostile DICOM JSON', () => {
  const refused = expect.objectContaining({ code: 'SERVER_ERROR' });

  test('sequences nested without end', () => {
    let nested: object = {};
    for (let n = 0; n < 5000; n++) {
      nested = { '00081115': { vr: 'SQ', Value: [nested] } };
    }
    expect(() => naturalizeDicomJson([nested])).toThrow(refused);
  });

  test('base64 that is none, and a name under a number representation', () => {
    const broken = { '7FE00010': { vr: 'OW', InlineBinary: '%%%' } };
    expect(() => naturalizeDicomJson([broken])).toThrow(refused);
    const name = { '00080090': { vr: 'IS', Value: [1] } };
    expect(() => naturalizeDicomJson([name])).toThrow(refused);
  });

  test('names that are numbers or null', () => {
    const [dataset] = naturalizeDicomJson([{ '00100010': { vr: 'PN', Value: [7, null] } }]);
    expect(getString(dataset, 'PatientName')).toBe('7');
  });
});
