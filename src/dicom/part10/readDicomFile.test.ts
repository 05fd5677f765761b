import { data } from 'dcmjs';
import fc from 'fast-check';
import { codeOf } from '../../../tests/helpers/codeOf';
import {
  bytesOf,
  explicitElement,
  implicitElement,
  item,
  openItem,
  part10,
  sequenceEnd,
} from '../../../tests/helpers/dicomBytes';
import { DosimetryError } from '../../errors';
import { decodePixelData, getNumbers, getSequence, getString, getStrings, readDicomFile } from '..';

const undefinedLength = 0xffffffff;
const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];

describe('encodings', () => {
  const explicit = [
    ...explicitElement(0x00080060, 'CS', 'CT'),
    ...explicitElement(0x00180050, 'DS', ' 2.50'),
    ...explicitElement(0x00200032, 'DS', '-1.5e1\\+2\\.25'),
    ...explicitElement(0x00280010, 'US', [0x00, 0x02]),
  ];

  test('explicit little endian', () => {
    const { dataset, transferSyntaxUID } = readDicomFile(part10(explicit));
    expect(transferSyntaxUID).toBe('1.2.840.10008.1.2.1');
    expect(getString(dataset, 'Modality')).toBe('CT');
    expect(getNumbers(dataset, 'SliceThickness')).toEqual([2.5]);
    expect(getNumbers(dataset, 'ImagePositionPatient')).toEqual([-15, 2, 0.25]);
    expect(getNumbers(dataset, 'Rows')).toEqual([512]);
  });

  test('implicit little endian; US or SS follows PixelRepresentation', () => {
    const body = [
      ...implicitElement(0x00080060, 'CT'),
      ...implicitElement(0x00280103, [1, 0]),
      ...implicitElement(0x00280120, [0x30, 0xf8]),
      ...implicitElement(0x00290010, 'A MAKER '),
      ...implicitElement(0x00291001, [1, 2]),
    ];
    const { dataset } = readDicomFile(part10(body, '1.2.840.10008.1.2'));
    expect(getString(dataset, 'Modality')).toBe('CT');
    expect(getNumbers(dataset, 'PixelPaddingValue')).toEqual([-2000]);
    expect(getString(dataset, '00290010')).toBe('A MAKER');
  });

  test('implicit data in a file that says explicit', () => {
    const { dataset } = readDicomFile(part10(implicitElement(0x00080060, 'CT')));
    expect(getString(dataset, 'Modality')).toBe('CT');
  });

  test('explicit big endian', () => {
    const body = [0x00, 0x28, 0x00, 0x10, ...bytesOf('US'), 0x00, 0x02, 0x02, 0x00];
    const { dataset } = readDicomFile(part10(body, '1.2.840.10008.1.2.2'));
    expect(getNumbers(dataset, 'Rows')).toEqual([512]);
  });

  test('sequences of known and undefined length, nested, and as UN', () => {
    const code = explicitElement(0x00080100, 'SH', 'T-71000');
    const nested = [
      ...explicitElement(0x00081115, 'SQ', openItem(explicitElement(0x00081199, 'SQ', item(code)))),
    ];
    const body = [
      ...explicitElement(0x00081032, 'SQ', [...item(code), ...item([])]),
      ...explicitElement(0x00081110, 'SQ', [...openItem(nested), ...sequenceEnd], undefinedLength),
      ...explicitElement(
        0x00082218,
        'UN',
        [...openItem(implicitElement(0x00080100, 'T-1 ')), ...sequenceEnd],
        undefinedLength,
      ),
      ...explicitElement(0x00200013, 'IS', '7'),
    ];
    const { dataset } = readDicomFile(part10(body));
    expect(getSequence(dataset, 'ProcedureCodeSequence')).toHaveLength(2);
    expect(getString(getSequence(dataset, 'ProcedureCodeSequence')[0], 'CodeValue')).toBe(
      'T-71000',
    );
    const [study] = getSequence(dataset, 'ReferencedStudySequence');
    const [series] = getSequence(study, 'ReferencedSeriesSequence');
    expect(getString(getSequence(series, 'ReferencedSOPSequence')[0], 'CodeValue')).toBe('T-71000');
    expect(getString(getSequence(dataset, 'AnatomicRegionSequence')[0], 'CodeValue')).toBe('T-1');
    expect(getNumbers(dataset, 'InstanceNumber')).toEqual([7]);
  });

  test('a Buffer that shares its memory with others gives its own bytes', () => {
    const whole = Buffer.concat([
      Buffer.from('other data'),
      part10(explicitElement(0x7fe00010, 'OW', [1, 2])),
    ]);
    const { dataset } = readDicomFile(whole.subarray(10));
    expect([...new Uint8Array((dataset.PixelData as ArrayBuffer[])[0])]).toEqual([1, 2]);
  });

  test('the same as dcmjs reads from what dcmjs writes', () => {
    const { DicomDict, DicomMessage, DicomMetaDictionary } = data;
    const dict = new DicomDict({ '00020010': { vr: 'UI', Value: ['1.2.840.10008.1.2.1'] } });
    dict.dict = DicomMetaDictionary.denaturalizeDataset({
      PatientName: [{ Alphabetic: 'A^B' }],
      ImageType: ['ORIGINAL', 'PRIMARY'],
      Rows: 3,
      PixelSpacing: [0.5, 0.25],
      StructureSetROISequence: [{ ROINumber: 1, ROIName: 'Kidney_R' }],
      _vrMap: {},
    });
    const bytes = dict.write();
    const theirs = DicomMetaDictionary.naturalizeDataset(DicomMessage.readFile(bytes).dict);
    expect(JSON.stringify(readDicomFile(bytes).dataset)).toBe(JSON.stringify(theirs));
  });
});

describe('character sets', () => {
  const patient = (characterSet: string, name: string | number[]): Uint8Array =>
    part10([
      ...explicitElement(0x00080005, 'CS', characterSet),
      ...explicitElement(0x00081115, 'SQ', item(explicitElement(0x0008103e, 'LO', name))),
      ...explicitElement(0x00100010, 'PN', name),
    ]);

  // Names and bytes of PS3.5 annexes H, I, J and K where they have an example.
  test.each<[string, string, string | number[], string]>([
    ['none', '', 'Buc^J\xe9r\xf4me', 'Buc^Jérôme'],
    ['Latin-1', 'ISO_IR 100', 'Buc^J\xe9r\xf4me', 'Buc^Jérôme'],
    ['Latin-2', 'ISO_IR 101', 'W\xe6a\xb3', 'Wćał'],
    ['Cyrillic', 'ISO_IR 144', '\xbb\xee\xda\x63\xd5\xdc\xd1\xe3\xe0\xd3', 'Люкcембург'],
    ['Greek', 'ISO_IR 126', '\xc4\xe9\xef\xed\xf5\xf3\xe9\xef\xf2', 'Διονυσιος'],
    ['UTF-8', 'ISO_IR 192', utf8('Wang^XiaoDong=王^小东='), 'Wang^XiaoDong=王^小东'],
    ['GB18030 with a backslash as second byte', 'GB18030', [0x8e, 0x5c, ...bytesOf('^X')], '嶾^X'],
    [
      'Japanese with code extensions',
      '\\ISO 2022 IR 87',
      'Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B=\x1b$B$d$^$@\x1b(B^\x1b$B$?$m$&\x1b(B',
      'Yamada^Tarou=山田^太郎=やまだ^たろう',
    ],
    [
      'Japanese with half-width katakana',
      'ISO 2022 IR 13\\ISO 2022 IR 87',
      '\xd4\xcf\xc0\xde^\xc0\xdb\xb3=\x1b$B;3ED\x1b(J^\x1b$BB@O:\x1b(J=\x1b$B$d$^$@\x1b(J^\x1b$B$?$m$&\x1b(J',
      'ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう',
    ],
    [
      'Korean',
      '\\ISO 2022 IR 149',
      'Hong^Gildong=\x1b$)C\xfb\xf3^\x1b$)C\xd1\xce\xd4\xd7=\x1b$)C\xc8\xab^\x1b$)C\xb1\xe6\xb5\xbf',
      'Hong^Gildong=洪^吉洞=홍^길동',
    ],
    [
      'Chinese with code extensions',
      '\\ISO 2022 IR 58',
      'Zhang^XiaoDong=\x1b$)A\xd5\xc5^\x1b$)A\xd0\xa1\xb6\xab=',
      'Zhang^XiaoDong=张^小东',
    ],
  ])('%s, at the top and inside a sequence', (_, characterSet, bytes, expected) => {
    const { dataset } = readDicomFile(patient(characterSet, bytes));
    expect(getString(dataset, 'PatientName')).toBe(expected);
    const [inner] = getSequence(dataset, 'ReferencedSeriesSequence');
    expect(getStrings(inner, 'SeriesDescription').join('\\').replace(/=$/, '')).toBe(expected);
    expect(getString(dataset, 'SpecificCharacterSet')).toBe('ISO_IR 192');
  });
});

describe('damaged files', () => {
  const image = (): number[] => [
    ...explicitElement(0x00080018, 'UI', '1.2.3'),
    ...explicitElement(
      0x00081115,
      'SQ',
      openItem(explicitElement(0x0008103e, 'LO', 'A')),
      undefinedLength,
    ),
    ...sequenceEnd,
    ...explicitElement(0x00280010, 'US', [2, 0]),
    ...explicitElement(0x00280011, 'US', [2, 0]),
    ...explicitElement(0x00280100, 'US', [16, 0]),
    ...explicitElement(0x7fe00010, 'OW', [1, 0, 2, 0, 3, 0, 4, 0]),
  ];

  test.each<[string, Uint8Array]>([
    ['empty', new Uint8Array(0)],
    ['a text', Uint8Array.from(bytesOf('Hello, this is not an image at all.'.repeat(9)))],
    ['a bare data set', Uint8Array.from(image())],
    [
      'no transfer syntax',
      Uint8Array.from([...new Array(128).fill(0), ...bytesOf('DICM'), ...image()]),
    ],
    ['a length beyond the end', part10(explicitElement(0x00080018, 'UI', '1.2.3', 500))],
    ['a sequence beyond the end', part10(explicitElement(0x00081115, 'SQ', item([]), 500))],
    [
      'a sequence without items',
      part10(explicitElement(0x00081115, 'SQ', bytesOf('no items here'))),
    ],
    [
      'an item without its end',
      part10([
        ...explicitElement(0x00081115, 'SQ', openItem([]).slice(0, -8), undefinedLength),
        ...explicitElement(0x0008103e, 'LO', 'A'),
      ]),
    ],
    [
      'a sequence without its end',
      part10(explicitElement(0x00081115, 'SQ', openItem([]), undefinedLength)),
    ],
    ['zeros with data behind', part10([...new Array<number>(8).fill(0), ...image()])],
    ['a person name that is a number', part10(explicitElement(0x00100010, 'US', [1, 0]))],
    ['deflated rubbish', part10(bytesOf('no deflate stream'), '1.2.840.10008.1.2.1.99')],
  ])('%s', (_, bytes) => {
    expect(codeOf(() => readDicomFile(bytes))).toBe('NOT_DICOM');
  });

  test('a missing preamble or group length is no harm', () => {
    const file = part10(image());
    expect(readDicomFile(file.subarray(132)).dataset.SOPInstanceUID).toBe('1.2.3');
    const meta = explicitElement(0x00020010, 'UI', '1.2.840.10008.1.2.1');
    const head = [...new Array<number>(128).fill(0), ...bytesOf('DICM')];
    const without = Uint8Array.from([...head, ...meta, ...image()]);
    expect(readDicomFile(without).dataset.SOPInstanceUID).toBe('1.2.3');
  });

  test('zeros at the end are padding', () => {
    const padded = part10([...image(), ...new Array<number>(100).fill(0)]);
    expect(readDicomFile(padded).dataset.SOPInstanceUID).toBe('1.2.3');
  });

  test('a file cut off anywhere never gives an image', async () => {
    const file = part10(image());
    for (let length = 0; length < file.length; length++) {
      const result = await Promise.resolve()
        .then(() => readDicomFile(file.subarray(0, length)))
        .then(({ dataset, transferSyntaxUID }) => decodePixelData(dataset, transferSyntaxUID))
        .catch((error: unknown) => error);
      expect(result).toBeInstanceOf(DosimetryError);
    }
  });

  test('cut-off pixels name the instance', () => {
    const file = part10(image());
    expect(() => readDicomFile(file.subarray(0, file.length - 2))).toThrow(
      expect.objectContaining({
        code: 'PIXEL_DATA_DAMAGED',
        what: expect.stringContaining('1.2.3'),
        why: expect.stringContaining('says 8 bytes, 6 are left'),
      }),
    );
  });

  test('changed bytes give a result or a typed error, never another one', () => {
    const file = part10([...image(), ...explicitElement(0x7fe10010, 'LO', 'AFTER')]);
    const changes = fc.array(
      fc.tuple(fc.integer({ min: 132, max: file.length - 1 }), fc.integer({ min: 0, max: 255 })),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(changes, (list) => {
        const broken = file.slice();
        list.forEach(([at, value]) => (broken[at] = value));
        expect(codeOf(() => readDicomFile(broken))).toMatch(
          /^(no error|NOT_DICOM|PIXEL_DATA_DAMAGED)$/,
        );
      }),
      { numRuns: 2000 },
    );
  });

  test('a decimal comma stays a text', () => {
    const { dataset } = readDicomFile(part10(explicitElement(0x00280030, 'DS', '0,97\\0,97')));
    expect(codeOf(() => getNumbers(dataset, 'PixelSpacing'))).toBe('INVALID_TAG');
    expect(getStrings(dataset, 'PixelSpacing')).toEqual(['0,97', '0,97']);
  });
});
