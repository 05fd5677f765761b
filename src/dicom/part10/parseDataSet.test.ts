import { explicitElement, item, openItem, sequenceEnd } from '../../../tests/helpers/dicomBytes';
import { parseDataSet } from './parseDataSet';

const explicit = { implicitVr: false, littleEndian: true };
const open = 0xffffffff;
const parse = (bytes: number[]) => parseDataSet(Uint8Array.from(bytes), explicit);
const code = explicitElement(0x00080100, 'SH', 'T-71');
const notDicom = (why: string) =>
  expect.objectContaining({ code: 'NOT_DICOM', why: expect.stringContaining(why) });

describe('sequences', () => {
  const inner = { '00080100': { vr: 'SH', Value: ['T-71'] } };

  it('reads items of known and of undefined length in one sequence', () => {
    const items = [...item(code), ...openItem(code)];
    const known = parse(explicitElement(0x00082218, 'SQ', items));
    const undefinedLength = parse(
      explicitElement(0x00082218, 'SQ', [...items, ...sequenceEnd], open),
    );
    expect(known.dict['00082218']).toEqual({ vr: 'SQ', Value: [inner, inner] });
    expect(undefinedLength).toEqual(known);
    expect(known.repairs).toEqual([]);
  });

  it.each<[string, number[], string]>([
    [
      'without an end',
      explicitElement(0x00082218, 'SQ', item(code), open),
      'a sequence has no end',
    ],
    [
      'longer than the data set',
      explicitElement(0x00082218, 'SQ', item(code), 500),
      'does not fit',
    ],
    ['with an element for an item', explicitElement(0x00082218, 'SQ', code), 'item was expected'],
    ['cut inside an item header', explicitElement(0x00082218, 'SQ', [1, 2]), 'inside an item'],
  ])('refuses one %s', (_, bytes, why) => {
    expect(() => parse(bytes)).toThrow(notDicom(why));
  });
});

describe('fragments', () => {
  const pixels = (content: number[]) => explicitElement(0x7fe00010, 'OB', content, open);

  it('gives one piece each behind an empty offset table', () => {
    const parsed = parse(pixels([...item([]), ...item([1, 2]), ...item([3, 4]), ...sequenceEnd]));
    const values = parsed.dict['7FE00010'].Value as ArrayBuffer[];
    expect(values.map((value) => [...new Uint8Array(value)])).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(parsed.hasFragments).toBe(true);
  });

  it('names the instance where they are cut off', () => {
    const bytes = [
      ...explicitElement(0x00080018, 'UI', '1.2.34'),
      ...pixels([...item([]), ...item([1, 2]).slice(0, -2)]),
    ];
    expect(() => parse(bytes)).toThrow(
      expect.objectContaining({
        code: 'PIXEL_DATA_DAMAGED',
        what: expect.stringContaining('1.2.34'),
        why: expect.stringContaining('says 2 bytes, 0 are left'),
      }),
    );
  });
});

describe('elements', () => {
  it('leaves out group lengths and says what was read twice', () => {
    const length = explicitElement(0x00080000, 'UL', [9, 0, 0, 0]);
    const { dict, repairs } = parse([...length, ...code, ...code]);
    expect(Object.keys(dict)).toEqual(['00080100']);
    expect(repairs).toEqual(['1 repeated elements say the same twice']);
  });

  it('counts the bytes behind the pixels', () => {
    const pixels = explicitElement(0x7fe00010, 'OW', [1, 2]);
    expect(parse([...pixels, 1, 2, 3]).repairs).toEqual(['3 bytes behind the pixels were ignored']);
    expect(parse([...pixels, 0, 0, 0]).repairs).toEqual([]);
  });

  it('refuses zeros with data behind, and an item outside a sequence', () => {
    expect(() => parse([0, 0, 0, 0, ...code])).toThrow(notDicom('zeros at byte 0'));
    expect(() => parse([...code, ...item([])])).toThrow(notDicom('outside a sequence'));
  });
});
