import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import {
  explicitElement,
  implicitElement,
  item,
  part10,
  sequenceEnd,
} from '../../../tests/helpers/dicomBytes';
import { DosimetryError } from '../../errors';
import { getNumbers, getSequence, getString, readDicomFile } from '..';

const explicit = '1.2.840.10008.1.2.1';
const implicit = '1.2.840.10008.1.2';

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'read';
  } catch (error) {
    return error instanceof DosimetryError ? error.code : `untyped: ${String(error)}`;
  }
};

const explicitBody = [
  ...explicitElement(0x00080060, 'CS', 'CT'),
  ...explicitElement(0x00180050, 'DS', '2.50'),
  ...explicitElement(0x00280010, 'US', [0, 2]),
];
const implicitBody = [
  ...implicitElement(0x00080060, 'CT'),
  ...implicitElement(0x00180050, '2.50'),
  ...implicitElement(0x00280010, [0, 2]),
];
const read = (bytes: Uint8Array | ArrayBuffer) => {
  const { dataset, transferSyntaxUID } = readDicomFile(bytes);
  const [rows] = getNumbers(dataset, 'Rows');
  return [
    getString(dataset, 'Modality'),
    getString(dataset, 'SliceThickness'),
    rows,
    transferSyntaxUID,
  ];
};

describe('forms that other programs write', () => {
  test('a file that names one form of VR and has the other', () => {
    expect(read(part10(explicitBody, implicit))).toEqual(['CT', '2.5', 512, explicit]);
    expect(read(part10(implicitBody, explicit))).toEqual(['CT', '2.5', 512, implicit]);
  });

  test('one implicit element among explicit ones', () => {
    const body = [
      ...explicitElement(0x00080060, 'CS', 'CT'),
      ...implicitElement(0x00180050, '2.50'),
      ...explicitElement(0x00280010, 'US', [0, 2]),
    ];
    expect(read(part10(body))).toEqual(['CT', '2.5', 512, explicit]);
  });

  test('implicit items in an explicit sequence, explicit items in one of unknown VR', () => {
    const named = (inner: number[]) =>
      getString(getSequence(first(inner), 'ROIContourSequence')[0], 'Modality');
    const first = (inner: number[]) => readDicomFile(part10(inner)).dataset;
    const inItem = [...implicitElement(0x00080060, 'CT'), ...implicitElement(0x00180050, '2.50')];
    expect(named(explicitElement(0x30060039, 'SQ', item(inItem)))).toBe('CT');
    const other = [
      ...explicitElement(0x00080060, 'CS', 'MR'),
      ...explicitElement(0x00180050, 'DS', '2.50'),
    ];
    expect(named(explicitElement(0x30060039, 'UN', item(other)))).toBe('MR');
    expect(named(explicitElement(0x30060039, 'UN', item(inItem)))).toBe('CT');
  });

  test('no file meta information, with and without preamble and mark', () => {
    const long = [...explicitElement(0x00080016, 'UI', '1.2'), ...explicitBody];
    const bare = Uint8Array.from([...implicitElement(0x00080016, '1.20'), ...implicitBody]);
    expect(read(Uint8Array.from(long))).toEqual(['CT', '2.5', 512, explicit]);
    expect(read(bare)).toEqual(['CT', '2.5', 512, implicit]);
    const preamble = new Uint8Array(128 + long.length);
    preamble.set(long, 128);
    expect(read(preamble)).toEqual(['CT', '2.5', 512, explicit]);
    const marked = Uint8Array.from([...new Uint8Array(128), 0x44, 0x49, 0x43, 0x4d, ...long]);
    expect(read(marked)).toEqual(['CT', '2.5', 512, explicit]);
    expect(
      codeOf(() => readDicomFile(new TextEncoder().encode('<html>404 not found</html>'))),
    ).toBe('NOT_DICOM');
  });

  test('file meta information in implicit VR', () => {
    const meta = [
      ...implicitElement(0x00020002, '1.2'),
      ...implicitElement(0x00020010, `${explicit}\0`),
    ];
    const file = Uint8Array.from([
      ...new Uint8Array(128),
      0x44,
      0x49,
      0x43,
      0x4d,
      ...meta,
      ...explicitBody,
    ]);
    expect(read(file)).toEqual(['CT', '2.5', 512, explicit]);
  });

  test('delimiters that end nothing', () => {
    const stray = [...sequenceEnd, ...[0xfe, 0xff, 0x0d, 0xe0, 0, 0, 0, 0]];
    const body = [...explicitElement(0x00080060, 'CS', 'CT'), ...stray, ...explicitBody.slice(10)];
    expect(read(part10(body))).toEqual(['CT', '2.5', 512, explicit]);
  });

  test('a delimiter with a length ends its item, and that is said', () => {
    const delimiter = (length: number) => [0xfe, 0xff, 0x0d, 0xe0, length, 0, 0, 0];
    const open = (length: number) => [
      ...[0xfe, 0xff, 0x00, 0xe0, 0xff, 0xff, 0xff, 0xff],
      ...explicitElement(0x00080100, 'SH', 'CODE'),
      ...delimiter(length),
    ];
    const sequence = (length: number) => [
      ...[0x08, 0x00, 0x15, 0x22, 0x53, 0x51, 0, 0, 0xff, 0xff, 0xff, 0xff],
      ...open(length),
      ...sequenceEnd,
    ];
    const notesOf = (length: number) =>
      readDicomFile(part10([...sequence(length), ...explicitBody.slice(10)])).notes ?? [];
    expect(notesOf(0)).toEqual([]);
    expect(notesOf(180).join()).toContain('delimiters say a length');
  });

  test('anything after the pixels', () => {
    const pixels = explicitElement(0x7fe00010, 'OW', [1, 0, 2, 0]);
    for (const tail of [
      [1],
      [1, 2, 3],
      Array.from({ length: 40 }, (_, n) => n + 1),
      [0, 0, 0, 0, 0, 0, 0, 0, 5],
    ]) {
      const { dataset } = readDicomFile(part10([...explicitBody, ...pixels, ...tail]));
      expect((dataset.PixelData as ArrayBuffer[])[0].byteLength).toBe(4);
    }
    expect(codeOf(() => readDicomFile(part10([...explicitBody, 1, 2, 3])))).toBe('NOT_DICOM');
  });

  test('an element that says two things is refused', () => {
    const twice = (text: string) => [...explicitBody, ...explicitElement(0x00180050, 'DS', text)];
    expect(codeOf(() => readDicomFile(part10(twice('2.50'))))).toBe('read');
    expect(codeOf(() => readDicomFile(part10(twice('9.50'))))).toBe('NOT_DICOM');
  });
});

describe('bounds', () => {
  test('a data set that swells beyond measure is stopped', () => {
    const bomb = deflateRawSync(new Uint8Array(80 * 2 ** 20), { level: 9 });
    const file = part10([...bomb], '1.2.840.10008.1.2.1.99');
    expect(codeOf(() => readDicomFile(file))).toBe('TOO_LARGE');
  });

  test('deep nesting and many elements', () => {
    let body: number[] = [];
    for (let n = 0; n < 200; n++) {
      body = explicitElement(0x30060039, 'SQ', item(body));
    }
    expect(codeOf(() => readDicomFile(part10(body)))).toBe('NOT_DICOM');
    const many = new Uint8Array(8 * 300_000);
    const view = new DataView(many.buffer);
    for (let n = 0; n < 300_000; n++) {
      view.setUint16(8 * n, 0x0009 + 2 * (n >> 16), true);
      view.setUint16(8 * n + 2, n & 0xffff, true);
      view.setUint16(8 * n + 4, 0x4f4c, true);
    }
    const start = part10(explicitBody);
    const file = new Uint8Array(start.length + many.length);
    file.set(start);
    file.set(many, start.length);
    expect(codeOf(() => readDicomFile(file))).toBe('read');
  });

  test('long escape sequences and long texts', () => {
    const text = [0x1b, ...Array<number>(200_000).fill(0x28), 0x42];
    const body = [
      ...explicitElement(0x00080005, 'CS', 'ISO 2022 IR 87'),
      ...explicitElement(0x00324000, 'UT', [...text, ...(text.length % 2 ? [32] : [])]),
    ];
    expect(codeOf(() => readDicomFile(part10(body)))).toBe('read');
  });
});

test('cut or altered anywhere, a file gives a typed error or is read', () => {
  const whole = part10([
    ...explicitBody,
    ...explicitElement(0x30060039, 'SQ', item(explicitBody)),
    ...explicitElement(0x7fe00010, 'OW', [1, 0, 2, 0]),
  ]);
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(whole.length - 1), fc.nat(255), (cut, at, byte) => {
      const altered = Uint8Array.from(new Uint8Array(whole));
      altered[at] = byte;
      expect(codeOf(() => readDicomFile(altered.subarray(0, cut)))).not.toMatch(
        /untyped|UNEXPECTED/,
      );
      expect(codeOf(() => readDicomFile(altered))).not.toMatch(/untyped|UNEXPECTED/);
    }),
    { numRuns: 500 },
  );
});
