import fc from 'fast-check';
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
import { getNumber, getSequence, getString, readDicomFile, type NaturalDataset } from '..';

const implicitSyntax = '1.2.840.10008.1.2';
const explicitSyntax = '1.2.840.10008.1.2.1';
const undefinedLength = 0xffffffff;

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'read';
  } catch (error) {
    return error instanceof DosimetryError ? error.code : `untyped: ${String(error)}`;
  }
};

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
];

function expectRead(dataset: NaturalDataset): void {
  expect(getString(dataset, 'SOPInstanceUID')).toBe('1.2.34');
  expect(getString(dataset, 'Modality')).toBe('CT');
  expect(getString(dataset, 'SeriesDescription')).toBe('Abdomen');
  expect(getString(dataset, 'PatientID')).toBe('P1');
  expect(getNumber(dataset, 'SliceThickness')).toBe(2.5);
  expect(getNumber(dataset, 'InstanceNumber')).toBe(7);
}

const written = ({ tag, vr, value }: Element, isImplicit: boolean): number[] =>
  isImplicit ? implicitElement(tag, value) : explicitElement(tag, vr, value);

test('the form of the VR may differ from the transfer syntax, at every element', () => {
  const forms = fc.array(fc.boolean(), { minLength: elements.length, maxLength: elements.length });
  fc.assert(
    fc.property(forms, fc.constantFrom(implicitSyntax, explicitSyntax), (isImplicit, syntax) => {
      const body = elements.flatMap((element, index) => written(element, isImplicit[index]));
      expectRead(readDicomFile(part10(body, syntax)).dataset);
    }),
  );
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
    for (const sequence of [open, known]) {
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
  const body = (isImplicit: boolean): number[] =>
    elements.flatMap((element) => written(element, isImplicit));

  test('in implicit VR', () => {
    const meta = implicitElement(0x00020010, `${explicitSyntax}\0`);
    expectRead(readDicomFile(Uint8Array.from([...head, ...meta, ...body(false)])).dataset);
  });

  test.each([true, false])('none: proven by the first elements, implicit: %s', (isImplicit) => {
    for (const start of [head, []]) {
      const file = readDicomFile(Uint8Array.from([...start, ...body(isImplicit)]));
      expectRead(file.dataset);
      expect(file.transferSyntaxUID).toBe(isImplicit ? implicitSyntax : explicitSyntax);
    }
  });

  test('none, and compressed pixels: refused', () => {
    const pixels = explicitElement(
      0x7fe00010,
      'OB',
      [...item([]), ...sequenceEnd],
      undefinedLength,
    );
    const file = Uint8Array.from([...head, ...body(false), ...pixels]);
    expect(codeOf(() => readDicomFile(file))).toBe('NOT_DICOM');
  });
});

describe('bytes that belong to nothing', () => {
  const pixels = explicitElement(0x7fe00010, 'OW', [1, 2, 3, 4]);
  const all = elements.flatMap((element) => written(element, false));

  test.each<[string, number[]]>([
    ['stray ends of a sequence and of an item', [...all, ...sequenceEnd, ...openItem([]).slice(8)]],
    ['garbage behind the pixels', [...all, ...pixels, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ['a few bytes behind the pixels', [...all, ...pixels, 0x20, 0x0a, 0x1a]],
    [
      'padding behind the pixels',
      [...all, ...pixels, ...explicitElement(0xfffcfffc, 'OB', [0, 0])],
    ],
    ['one zero at the end', [...all, 0]],
  ])('%s', (_, body) => {
    expectRead(readDicomFile(part10(body)).dataset);
  });

  test('one element with two values is refused, twice the same is not', () => {
    const twice = [...all, ...explicitElement(0x00100020, 'LO', 'P2')];
    expect(codeOf(() => readDicomFile(part10(twice)))).toBe('NOT_DICOM');
    expectRead(readDicomFile(part10([...all, ...written(elements[3], false)])).dataset);
  });
});

describe('what was ignored or repaired is said', () => {
  const all = elements.flatMap((element) => written(element, false));
  const implicitAll = elements.flatMap((element) => written(element, true));
  const pixels = explicitElement(0x7fe00010, 'OW', [1, 2, 3, 4]);
  const notesOf = (bytes: Uint8Array): string => (readDicomFile(bytes).notes ?? []).join(' ');

  test.each<[string, Uint8Array, RegExp]>([
    ['bytes behind the pixels', part10([...all, ...pixels, 1, 2, 3]), /3 bytes behind the pixels/],
    ['another form than named', part10(all, implicitSyntax), /says implicit VR .* explicit VR/],
    [
      'one element in the other form',
      part10([...implicitAll.slice(0, 14), ...all.slice(14)]),
      /form of VR/,
    ],
    ['no file meta information', Uint8Array.from(all), /does not say how it is encoded/],
    ['a stray delimiter', part10([...all, ...sequenceEnd]), /1 delimiters/],
  ])('%s', (_, file, said) => {
    expect(notesOf(file)).toMatch(said);
  });

  test('ordinary files have no notes', () => {
    const un = explicitElement(0x00082218, 'UN', openItem(written(code, true)));
    for (const file of [
      part10([...all, ...pixels]),
      part10([...all, ...pixels, 0, 0, 0, 0]),
      part10([...un, ...written(elements[5], false)]),
      part10(implicitAll, implicitSyntax),
    ]) {
      expect(readDicomFile(file).notes).toBeUndefined();
    }
  });

  test('pixels in pieces under an uncompressed transfer syntax are refused', () => {
    const pieces = [...item([]), ...item([1, 2, 3, 4]), ...sequenceEnd];
    const file = part10([...all, ...explicitElement(0x7fe00010, 'OB', pieces, undefinedLength)]);
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
    const body = [
      ...explicitElement(0x00080005, 'CS', '\\ISO 2022 IR 87'),
      ...explicitElement(0x00081030, 'UT', japanese),
      ...explicitElement(0x00082111, 'UT', [0x1b, ...new Array<number>(200_000).fill(0x28)]),
    ];
    expect(codeOf(() => readDicomFile(part10(body)))).toBe('read');
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
    const start = Date.now();
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
    expect(Date.now() - start).toBeLessThan(20_000);
  }, 30_000);

  test('files cut off or with changed bits are read or refused with a type', () => {
    const body = [
      ...elements.flatMap((element, index) => written(element, index % 2 === 1)),
      ...explicitElement(0x00409096, 'SQ', openItem(written(code, true))),
      ...explicitElement(0x7fe00010, 'OW', [1, 2, 3, 4]),
    ];
    const files = [part10(body), part10(body, implicitSyntax), part10(body).subarray(132)];
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.tuple(fc.nat(10_000), fc.nat(7)), { maxLength: 4 }),
        (file, kept, flips) => {
          const broken = file.slice(0, Math.ceil(file.length * kept));
          flips.forEach(([at, bit]) => (broken[at % Math.max(broken.length, 1)] ^= 1 << bit));
          expect(codeOf(() => readDicomFile(broken))).toMatch(
            /^(read|NOT_DICOM|PIXEL_DATA_DAMAGED|TOO_LARGE)$/,
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
