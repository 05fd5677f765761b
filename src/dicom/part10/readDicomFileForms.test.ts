import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { codeOf } from '../../../tests/helpers/codeOf';
import { processorSeconds } from '../../../tests/helpers/processorSeconds';
import {
  bytesOf,
  explicitElement,
  implicitElement,
  item,
  openItem,
  part10,
  sequenceEnd,
} from '../../../tests/helpers/dicomBytes';
import { getNumber, getSequence, getString, readDicomFile, type NaturalDataset } from '..';

const implicitSyntax = '1.2.840.10008.1.2';
const explicitSyntax = '1.2.840.10008.1.2.1';
const undefinedLength = 0xffffffff;

interface Element {
  tag: number;
  vr: string;
  value: string;
}

const elements: Element[] = [
  { tag: 0x00080018, vr: 'UI', value: '1.2.34' },
  { tag: 0x00080060, vr: 'CS', value: 'CT' },
  { tag: 0x0008103e, vr: 'LO', value: 'Abdomen ' },
  { tag: 0x00100020, vr: 'LO', value: 'P1' },
  { tag: 0x00180050, vr: 'DS', value: '2.50' },
  { tag: 0x00200013, vr: 'IS', value: '7 ' },
  { tag: 0x00280010, vr: 'US', value: '\x00\x02' },
];

function expectRead(dataset: NaturalDataset): void {
  expect(getString(dataset, 'SOPInstanceUID')).toBe('1.2.34');
  expect(getString(dataset, 'Modality')).toBe('CT');
  expect(getString(dataset, 'SeriesDescription')).toBe('Abdomen');
  expect(getString(dataset, 'PatientID')).toBe('P1');
  expect(getNumber(dataset, 'SliceThickness')).toBe(2.5);
  expect(getNumber(dataset, 'InstanceNumber')).toBe(7);
  expect(getNumber(dataset, 'Rows')).toBe(512);
}

const written = ({ tag, vr, value }: Element, isImplicit: boolean): number[] =>
  isImplicit ? implicitElement(tag, value) : explicitElement(tag, vr, value);

const all = (isImplicit: boolean): number[] =>
  elements.flatMap((element) => written(element, isImplicit));

test('the form of the VR may differ from the transfer syntax, at every element', () => {
  const forms = fc.array(fc.boolean(), { minLength: elements.length, maxLength: elements.length });
  fc.assert(
    fc.property(forms, fc.constantFrom(implicitSyntax, explicitSyntax), (isImplicit, syntax) => {
      const body = elements.flatMap((element, index) => written(element, isImplicit[index]));
      expectRead(readDicomFile(part10(body, syntax)).dataset);
    }),
  );
});

test.each<[string, number[], string, string]>([
  ['says implicit, is explicit', all(false), implicitSyntax, explicitSyntax],
  ['says explicit, is implicit', all(true), explicitSyntax, implicitSyntax],
  [
    'one implicit element among explicit ones',
    elements.flatMap((element, index) => written(element, index === 4)),
    explicitSyntax,
    explicitSyntax,
  ],
])('the transfer syntax is that in which the file is written: %s', (_, body, named, expected) => {
  const { dataset, transferSyntaxUID } = readDicomFile(part10(body, named));
  expectRead(dataset);
  expect(transferSyntaxUID).toBe(expected);
});

test('elements out of order in explicit VR', () => {
  const body = [...elements].reverse().flatMap((element) => written(element, false));
  expectRead(readDicomFile(part10(body)).dataset);
});

const code = { tag: 0x00080100, vr: 'SH', value: 'T-71' };

test.each<[string, string, number[]]>([
  ['implicit items in an explicit sequence', explicitSyntax, item(written(code, true))],
  ['explicit items in an explicit sequence', explicitSyntax, openItem(written(code, false))],
  ['explicit items in an implicit sequence', implicitSyntax, item(written(code, false))],
])('%s', (_, syntax, content) => {
  const sequence =
    syntax === implicitSyntax
      ? implicitElement(0x00082218, content)
      : explicitElement(0x00082218, 'SQ', content);
  const after = written(elements[5], syntax === implicitSyntax);
  const { dataset } = readDicomFile(part10([...sequence, ...after], syntax));
  expect(getString(getSequence(dataset, 'AnatomicRegionSequence')[0], 'CodeValue')).toBe('T-71');
  expect(getNumber(dataset, 'InstanceNumber')).toBe(7);
});

test.each([true, false])(
  'UN of undefined and of known length, items implicit: %s',
  (isImplicit) => {
    const content = openItem(written(code, isImplicit));
    const open = explicitElement(0x00082218, 'UN', [...content, ...sequenceEnd], undefinedLength);
    const known = explicitElement(0x00082218, 'UN', content);
    const knownItem = explicitElement(0x00082218, 'UN', item(written(code, isImplicit)));
    for (const sequence of [open, known, knownItem]) {
      const { dataset } = readDicomFile(part10([...sequence, ...written(elements[5], false)]));
      expect(getString(getSequence(dataset, 'AnatomicRegionSequence')[0], 'CodeValue')).toBe(
        'T-71',
      );
      expect(getNumber(dataset, 'InstanceNumber')).toBe(7);
    }
  },
);

describe('file meta information', () => {
  const head = [...new Array<number>(128).fill(0), ...bytesOf('DICM')];
  test('in implicit VR', () => {
    const syntax = implicitElement(0x00020010, `${explicitSyntax}\0`);
    for (const before of [[], implicitElement(0x00020002, '1.2')]) {
      const file = readDicomFile(Uint8Array.from([...head, ...before, ...syntax, ...all(false)]));
      expectRead(file.dataset);
      expect(file.transferSyntaxUID).toBe(explicitSyntax);
    }
  });

  test.each([true, false])('none: proven by the first elements, implicit: %s', (isImplicit) => {
    for (const start of [head, [], head.slice(0, 128)]) {
      const file = readDicomFile(Uint8Array.from([...start, ...all(isImplicit)]));
      expectRead(file.dataset);
      expect(file.transferSyntaxUID).toBe(isImplicit ? implicitSyntax : explicitSyntax);
    }
  });

  test('none, and no data set: refused', () => {
    const page = new TextEncoder().encode('<html>404 not found</html>');
    expect(codeOf(() => readDicomFile(page))).toBe('NOT_DICOM');
  });

  test('none, and compressed pixels: refused', () => {
    const pixels = explicitElement(
      0x7fe00010,
      'OB',
      [...item([]), ...sequenceEnd],
      undefinedLength,
    );
    const file = Uint8Array.from([...head, ...all(false), ...pixels]);
    expect(codeOf(() => readDicomFile(file))).toBe('NOT_DICOM');
  });
});

describe('bytes that belong to nothing', () => {
  const pixels = explicitElement(0x7fe00010, 'OW', [1, 2, 3, 4]);
  const stray = [...sequenceEnd, ...openItem([]).slice(8)];

  test.each<[string, number[]]>([
    ['stray ends of a sequence and of an item', [...all(false), ...stray]],
    ['the same between elements', elements.flatMap((one) => [...written(one, false), ...stray])],
    ['one zero at the end', [...all(false), 0]],
  ])('%s', (_, body) => {
    expectRead(readDicomFile(part10(body)).dataset);
  });

  test.each<[string, number[]]>([
    ['one byte', [1]],
    ['three bytes', [1, 2, 3]],
    ['the end of a text', [0x20, 0x0a, 0x1a]],
    ['as many as an element has', Array.from({ length: 12 }, (_, n) => n + 1)],
    ['many', Array.from({ length: 40 }, (_, n) => n + 1)],
    ['zeros and one that is none', [0, 0, 0, 0, 0, 0, 0, 0, 5]],
    ['padding of the standard', explicitElement(0xfffcfffc, 'OB', [0, 0])],
  ])('behind the pixels: %s', (_, tail) => {
    const { dataset } = readDicomFile(part10([...all(false), ...pixels, ...tail]));
    expectRead(dataset);
    expect((dataset.PixelData as ArrayBuffer[])[0].byteLength).toBe(4);
  });

  test('the same before the pixels is damage', () => {
    expect(codeOf(() => readDicomFile(part10([...all(false), 1, 2, 3])))).toBe('NOT_DICOM');
  });

  test.each<[string, number, string]>([
    ['text', 3, 'P2'],
    ['number', 4, '9.50'],
  ])('one %s with two values is refused, twice the same is not', (_, index, other) => {
    const element = elements[index];
    const twice = [...all(false), ...written({ ...element, value: other }, false)];
    expect(codeOf(() => readDicomFile(part10(twice)))).toBe('NOT_DICOM');
    expectRead(readDicomFile(part10([...all(false), ...written(element, false)])).dataset);
  });
});

describe('what was ignored or repaired is said', () => {
  const pixels = explicitElement(0x7fe00010, 'OW', [1, 2, 3, 4]);
  const notesOf = (bytes: Uint8Array): string => (readDicomFile(bytes).notes ?? []).join(' ');

  test.each<[string, Uint8Array, RegExp]>([
    [
      'bytes behind the pixels',
      part10([...all(false), ...pixels, 1, 2, 3]),
      /3 bytes behind the pixels/,
    ],
    [
      'zeros and another object behind the pixels',
      part10([...all(false), ...pixels, 0, 0, 0, 0, ...all(false)]),
      /bytes behind the pixels/,
    ],
    [
      'a VR that nobody knows',
      part10([0x08, 0, 0x15, 0x11, 0x57, 0x51, 0, 0, 2, 0, 0, 0, 1, 2, ...all(false).slice(14)]),
      /1 elements have a VR that the standard does not know/,
    ],
    [
      'another form than named',
      part10(all(false), implicitSyntax),
      /says implicit VR .* explicit VR/,
    ],
    [
      'one element in the other form',
      part10([...all(true).slice(0, 14), ...all(false).slice(14)]),
      /form of VR/,
    ],
    ['no file meta information', Uint8Array.from(all(false)), /does not say how it is encoded/],
    ['a stray delimiter', part10([...all(false), ...sequenceEnd]), /1 delimiters/],
  ])('%s', (_, file, said) => {
    expect(notesOf(file)).toMatch(said);
  });

  test('a delimiter with a length, which ends its item', () => {
    const open = explicitElement(0x00082218, 'SQ', [], undefinedLength);
    const content = openItem(explicitElement(0x00080100, 'SH', 'CODE')).slice(0, -4);
    const file = (length: number) =>
      part10([...open, ...content, length, 0, 0, 0, ...sequenceEnd, ...all(false).slice(14)]);
    expect(notesOf(file(0))).toBe('');
    expect(notesOf(file(180))).toContain('delimiters say a length');
  });

  test('ordinary files have no notes', () => {
    const un = explicitElement(0x00082218, 'UN', openItem(written(code, true)));
    for (const file of [
      part10([...all(false), ...pixels]),
      part10([...all(false), ...pixels, 0, 0, 0, 0]),
      part10([...un, ...written(elements[5], false)]),
      part10(all(true), implicitSyntax),
    ]) {
      expect(readDicomFile(file).notes).toBeUndefined();
    }
  });

  test('pixels in pieces under an uncompressed transfer syntax are refused', () => {
    const pieces = [...item([]), ...item([1, 2, 3, 4]), ...sequenceEnd];
    const file = part10([
      ...all(false),
      ...explicitElement(0x7fe00010, 'OB', pieces, undefinedLength),
    ]);
    expect(codeOf(() => readDicomFile(file))).toBe('PIXEL_DATA_DAMAGED');
  });

  test('a binary number of a length that none has is no number', () => {
    const { dataset } = readDicomFile(part10(explicitElement(0x00280010, 'UL', [1, 0])));
    expect(codeOf(() => getNumber(dataset, 'Rows'))).toBe('INVALID_TAG');
  });

  test('escape sequences mean nothing in numbers and codes', () => {
    const text = [0x31, 0x1b, 0x24, 0x42, 0x31, 0x32];
    const { dataset } = readDicomFile(part10(explicitElement(0x00180050, 'DS', text)));
    expect(codeOf(() => getNumber(dataset, 'SliceThickness'))).toBe('INVALID_TAG');
  });
});

describe('hostile files', () => {
  test('text longer than a stack holds', () => {
    const long = new Array<number>(200_000).fill(0x21);
    const japanese = [0x1b, 0x24, 0x42, ...long];
    const escape = [0x1b, ...new Array<number>(200_000).fill(0x28)];
    for (const characterSet of ['\\ISO 2022 IR 87', 'ISO 2022 IR 87']) {
      const body = [
        ...explicitElement(0x00080005, 'CS', characterSet),
        ...explicitElement(0x00081030, 'UT', japanese),
        ...explicitElement(0x00082111, 'UT', escape),
        ...explicitElement(0x00324000, 'UT', [...escape, 0x42]),
      ];
      expect(codeOf(() => readDicomFile(part10(body)))).toBe('no error');
    }
  });

  test('a data set that swells beyond measure is stopped', () => {
    const bomb = deflateRawSync(new Uint8Array(80 * 2 ** 20), { level: 9 });
    const file = part10([...bomb], '1.2.840.10008.1.2.1.99');
    expect(codeOf(() => readDicomFile(file))).toBe('TOO_LARGE');
  });

  test('300,000 empty elements are read', () => {
    const many = new DataView(new ArrayBuffer(8 * 300_000));
    for (let n = 0; n < 300_000; n++) {
      many.setUint16(8 * n, 0x0029 + 2 * (n >> 16), true);
      many.setUint16(8 * n + 2, n & 0xffff, true);
      many.setUint16(8 * n + 4, 0x4f4c, true);
    }
    const file = Buffer.concat([part10(all(false)), new Uint8Array(many.buffer)]);
    expect(codeOf(() => readDicomFile(file))).toBe('no error');
  });

  test('200 sequences of known length in each other are refused', () => {
    let body: number[] = [];
    for (let n = 0; n < 200; n++) {
      body = explicitElement(0x30060039, 'SQ', item(body));
    }
    expect(codeOf(() => readDicomFile(part10(body)))).toBe('NOT_DICOM');
  });

  test('30,000 sequences in each other are refused', () => {
    const opening = explicitElement(0x00081115, 'SQ', [], undefinedLength).concat(
      openItem([]).slice(0, 8),
    );
    const nested = new Uint8Array(30_000 * opening.length);
    for (let n = 0; n < 30_000; n++) {
      nested.set(opening, n * opening.length);
    }
    expect(codeOf(() => readDicomFile(Buffer.concat([part10([]), nested])))).toBe('NOT_DICOM');
  });

  test('400,000 blanks, digits and equals signs do not take long', () => {
    const long = (text: string) => new TextEncoder().encode(text.repeat(400_000));
    const seconds = processorSeconds(() => {
      for (const text of [' ', '1', '=', '\0', '\\', '-']) {
        for (const [tag, vr] of [
          [0x00081030, 'UT'],
          [0x00080060, 'UC'],
        ] as const) {
          const body = explicitElement(tag, vr, [0x78, ...long(text), 0x78]);
          const { dataset } = readDicomFile(part10(body));
          getString(dataset, vr === 'UT' ? 'StudyDescription' : 'Modality');
        }
        const value = `${text.repeat(400_000)}x`;
        expect(codeOf(() => getNumber({ SliceThickness: value }, 'SliceThickness'))).toBe(
          'INVALID_TAG',
        );
        getString({ PatientName: { Alphabetic: `${value}=` } }, 'PatientName');
      }
    });
    expect(seconds).toBeLessThan(60);
  });

  test('files cut off or with changed bits are read or refused with a type', () => {
    const body = [
      ...elements.flatMap((element, index) => written(element, index % 2 === 1)),
      ...explicitElement(0x00409096, 'SQ', openItem(written(code, true))),
      ...explicitElement(0x7fe00010, 'OW', [1, 2, 3, 4]),
    ];
    const known = [
      ...all(false),
      ...explicitElement(0x30060039, 'SQ', item(all(false))),
      ...explicitElement(0x7fe00010, 'OW', [1, 0, 2, 0]),
    ];
    const files = [part10(body), part10(body, implicitSyntax), part10(body).subarray(132)];
    // A place, and a mask that turns the byte there into any other one.
    const change = fc.tuple(fc.nat(10_000), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(
        fc.constantFrom(...files, part10(known)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(change, { maxLength: 4 }),
        (file, kept, changes) => {
          const broken = file.slice(0, Math.ceil(file.length * kept));
          changes.forEach(([at, mask]) => (broken[at % Math.max(broken.length, 1)] ^= mask));
          expect(codeOf(() => readDicomFile(broken))).toMatch(
            /^(no error|NOT_DICOM|PIXEL_DATA_DAMAGED|TOO_LARGE)$/,
          );
        },
      ),
      { numRuns: 1000 },
    );
  });
});
