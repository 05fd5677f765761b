import { makePart10, shorts, testUids, type TestElement } from '../../tests/helpers/makePart10';
import { readPart10Layout } from './readPart10Layout';

const explicitLittle = '1.2.840.10008.1.2.1';
const sequence: TestElement = {
  tag: '00081140',
  vr: 'SQ',
  value: [
    [
      { tag: '00081155', vr: 'UI', value: '1.2.3' },
      {
        tag: '00400275',
        vr: 'SQ',
        undefinedLength: true,
        value: [[{ tag: '00400007', vr: 'LO', value: 'nested' }], []],
      },
    ],
    [{ tag: '00081150', vr: 'UI', value: '1.2' }],
  ],
};
const header = [
  ...testUids('1.1', '1.2', '1.3').slice(0, 2),
  sequence,
  { ...sequence, tag: '00082112', undefinedLength: true },
  ...testUids('1.1', '1.2', '1.3').slice(2),
];
const pixels = (isLittle = true): TestElement => ({
  tag: '7FE00010',
  vr: 'OW',
  value: shorts([1, 2, 3, 0x7fe0], isLittle),
});

describe('readPart10Layout', () => {
  it.each([
    ['implicit', '1.2.840.10008.1.2', true],
    ['explicit', explicitLittle, true],
    ['big endian', '1.2.840.10008.1.2.2', false],
    ['deflated', '1.2.840.10008.1.2.1.99', true],
  ])('finds native pixels: %s', (_name, syntax, isLittle) => {
    const layout = readPart10Layout(makePart10([...header, pixels(isLittle)], syntax));
    expect(layout.transferSyntaxUID).toBe(syntax);
    expect(layout.pixels).toMatchObject({ tag: '7FE00010', vr: 'OW', isEncapsulated: false });
    const [{ offset, length }] = layout.pixels!.ranges;
    expect([...layout.bytes.subarray(offset, offset + length)]).toEqual([
      ...shorts([1, 2, 3, 0x7fe0], isLittle),
    ]);
    expect(offset - layout.headerEnd).toBe(syntax === '1.2.840.10008.1.2' ? 8 : 12);
  });

  it('finds the fragments and offsets of encapsulated pixels', () => {
    const file = makePart10(
      [
        ...header,
        {
          tag: '7FE00010',
          vr: 'OB',
          fragments: [Uint8Array.of(1, 2), Uint8Array.of(3, 4, 5, 6)],
          offsets: [0, 10],
        },
      ],
      '1.2.840.10008.1.2.5',
    );
    const { pixels: found, bytes } = readPart10Layout(file);
    expect(found).toMatchObject({ isEncapsulated: true, basicOffsets: [0, 10] });
    expect(
      found!.ranges.map(({ offset, length }) => [...bytes.subarray(offset, offset + length)]),
    ).toEqual([
      [1, 2],
      [3, 4, 5, 6],
    ]);
  });

  it('skips a UN of undefined length, whose items are implicit little endian', () => {
    const plain = makePart10(header, explicitLittle);
    const text =
      '0900 0110 554e 0000 ffffffff' + // (0009,1001) UN, undefined length
      'feff 00e0 ffffffff 0900 0210 02000000 4142 feff 0de0 00000000' + // an item, one element in it
      'feff dde0 00000000';
    const bytes = Buffer.from(text.replace(/ /g, ''), 'hex');
    const layout = readPart10Layout(new Uint8Array(Buffer.concat([plain, bytes])));
    expect(layout.headerEnd).toBe(plain.length + bytes.length);
  });

  it('accepts zeros behind the data set', () => {
    const plain = makePart10(header, explicitLittle);
    const padded = new Uint8Array(plain.length + 64);
    padded.set(plain);
    expect(readPart10Layout(padded).pixels).toBeUndefined();
  });

  it('notices every cut inside the data set, native or encapsulated', () => {
    const encapsulated: TestElement = { tag: '7FE00010', vr: 'OB', fragments: [shorts([1, 2])] };
    for (const last of [pixels(), encapsulated]) {
      const file = makePart10([...header, last], explicitLittle);
      const starts = elementStarts([...header, last]);
      for (let length = 133; length < file.length; length++) {
        const cut = () => readPart10Layout(file.subarray(0, length));
        // A cut just between two elements leaves a shorter file that is in order.
        if (!starts.includes(length)) {
          expect(cut).toThrow(/ends early|Transfer Syntax/);
        }
      }
    }
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('x'.repeat(300))],
    ['only the mark', makePart10([]).subarray(0, 132)],
  ])('refuses %s', (_name, bytes) => {
    expect(() => readPart10Layout(bytes)).toThrow(/not a/);
  });

  it('refuses an element without a VR', () => {
    const file = makePart10([{ tag: '00080005', vr: '??', value: 'x' }]);
    expect(() => readPart10Layout(file)).toThrow('(0008,0005)');
  });
});

/** Where each top-level element of an explicit file begins. */
function elementStarts(elements: TestElement[]): number[] {
  const base = header.slice(0, 2);
  const lengthWith = (more: TestElement[]) => makePart10([...base, ...more], explicitLittle).length;
  let at = makePart10(elements, explicitLittle).length;
  return elements.toReversed().map((element) => (at -= lengthWith([element]) - lengthWith([])));
}
