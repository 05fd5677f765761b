import { makePart10, shorts, type TestElement } from '../../tests/helpers/makePart10';
import { extractFrame, type FrameAttributes } from './extractFrame';
import { readPart10Layout } from './readPart10Layout';

const attributes = (changes: Partial<FrameAttributes>): FrameAttributes => ({
  rows: 1,
  columns: 2,
  samplesPerPixel: 1,
  bitsAllocated: 16,
  numberOfFrames: 2,
  ...changes,
});
const layoutOf = (element: Partial<TestElement>, syntax?: string) =>
  readPart10Layout(makePart10([{ tag: '7FE00010', vr: 'OW', ...element }], syntax));

describe('extractFrame', () => {
  it('cuts native frames', () => {
    const layout = layoutOf({ value: shorts([1, 2, 3, 4]) });
    expect([...extractFrame(layout, 1, attributes({}))!]).toEqual([1, 0, 2, 0]);
    expect([...extractFrame(layout, 2, attributes({}))!]).toEqual([3, 0, 4, 0]);
  });

  it('turns big endian pixels round, as often as asked', () => {
    const layout = layoutOf({ value: shorts([1, 0x0203, 3, 4], false) }, '1.2.840.10008.1.2.2');
    const expected = [1, 0, 3, 2];
    expect([...extractFrame(layout, 1, attributes({}))!]).toEqual(expected);
    expect([...extractFrame(layout, 1, attributes({}))!]).toEqual(expected);
    const wide = attributes({ bitsAllocated: 32, columns: 1 });
    expect([...extractFrame(layout, 1, wide)!]).toEqual([3, 2, 1, 0]);
  });

  it('turns 8-bit pixels in big endian words, but not in bytes', () => {
    const bytes = { value: Uint8Array.of(1, 2, 3, 4) };
    const eight = attributes({ bitsAllocated: 8, columns: 4, numberOfFrames: 1 });
    const words = layoutOf({ ...bytes, vr: 'OW' }, '1.2.840.10008.1.2.2');
    expect([...extractFrame(words, 1, eight)!]).toEqual([2, 1, 4, 3]);
    const plain = layoutOf({ ...bytes, vr: 'OB' }, '1.2.840.10008.1.2.2');
    expect([...extractFrame(plain, 1, eight)!]).toEqual([1, 2, 3, 4]);
  });

  it('cuts one-bit frames that do not begin at a byte', () => {
    // Three frames of 1 x 5 pixels, least significant bit first: 10101, 01110, 11011.
    const bits = '101010111011011';
    const value = Buffer.alloc(2);
    [...bits].forEach((bit, n) => (value[n >> 3] |= Number(bit) << (n & 7)));
    const one = attributes({ bitsAllocated: 1, columns: 5, numberOfFrames: 3 });
    const frames = [1, 2, 3].map((frame) => {
      const [byte] = extractFrame(layoutOf({ value }), frame, one)!;
      return [0, 1, 2, 3, 4].map((n) => (byte >> n) & 1).join('');
    });
    expect(frames).toEqual(['10101', '01110', '11011']);
  });

  it('takes fragments one a frame, joined for a single frame, or by the offset table', () => {
    const fragments = [Uint8Array.of(1, 2), Uint8Array.of(3, 4), Uint8Array.of(5, 6)];
    const rle = '1.2.840.10008.1.2.5';
    const plain = layoutOf({ vr: 'OB', fragments }, rle);
    expect([...extractFrame(plain, 2, attributes({ numberOfFrames: 3 }))!]).toEqual([3, 4]);
    expect([...extractFrame(plain, 1, attributes({ numberOfFrames: 1 }))!]).toEqual([
      1, 2, 3, 4, 5, 6,
    ]);
    const table = layoutOf({ vr: 'OB', fragments, offsets: [0, 20] }, rle);
    expect([...extractFrame(table, 1, attributes({}))!]).toEqual([1, 2, 3, 4]);
    expect([...extractFrame(table, 2, attributes({}))!]).toEqual([5, 6]);
    expect(() => extractFrame(plain, 1, attributes({}))).toThrow('without offsets');
  });

  it('has no frame outside the image, and none without pixels', () => {
    const layout = layoutOf({ value: shorts([1, 2, 3, 4]) });
    for (const frame of [0, 3, -1, 1.5, NaN]) {
      expect(extractFrame(layout, frame, attributes({}))).toBeUndefined();
    }
    const none = readPart10Layout(makePart10([]));
    expect(extractFrame(none, 1, attributes({}))).toBeUndefined();
  });

  it('says where the pixel data are too short for the frame', () => {
    const layout = layoutOf({ value: shorts([1, 2, 3]) });
    expect(() => extractFrame(layout, 2, attributes({}))).toThrow('outside the 6 bytes');
  });
});
