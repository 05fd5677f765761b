import fc from 'fast-check';
import { decodeFrame, encodeFrame } from '.';

function join(parts: Uint8Array[], shift = 0): Uint8Array<ArrayBuffer> {
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  const bytes = new Uint8Array(new ArrayBuffer(size + shift), shift);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

describe('frames', () => {
  it('give back plain data with typed arrays of every kind, wherever they lie in memory', () => {
    fc.assert(
      fc.property(
        fc.record({
          text: fc.string({ unit: 'binary' }),
          numbers: fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })),
          nested: fc.array(
            fc.record({
              a: fc.int16Array(),
              b: fc.float32Array({ noNaN: true }),
              c: fc.uint8Array(),
              d: fc.float64Array({ noNaN: true }),
            }),
          ),
        }),
        fc.integer({ min: 0, max: 9 }),
        (value, shift) => {
          // -0 has no JSON of its own.
          const clean = { ...value, numbers: value.numbers.map((n) => n + 0) };
          expect(decodeFrame(join(encodeFrame(clean), shift))).toEqual(clean);
        },
      ),
      { endOnFailure: true, numRuns: 60 },
    );
  });

  it('look like this: KDF1, length, JSON, then the array at a multiple of 8', () => {
    const bytes = join(encodeFrame({ v: Int16Array.of(1, -2) }));
    const json = '{"value":{"v":{"$array":0}},"arrays":[{"type":"Int16Array","length":2}]}';
    expect(Buffer.from(bytes.subarray(0, 4)).toString()).toBe('KDF1');
    expect(new DataView(bytes.buffer).getUint32(4, true)).toBe(json.length);
    expect(Buffer.from(bytes.subarray(8, 8 + json.length)).toString()).toBe(json);
    const start = Math.ceil((8 + json.length) / 8) * 8;
    expect([...bytes.subarray(start)]).toEqual([1, 0, 0xfe, 0xff, 0, 0, 0, 0]);
  });

  const good = join(encodeFrame({ v: Float32Array.of(1, 2, 3) }));
  const withHeader = (header: string): Uint8Array<ArrayBuffer> => {
    const start = new Uint8Array(Math.ceil((8 + header.length) / 8) * 8);
    start.set(good.subarray(0, 4));
    new DataView(start.buffer).setUint32(4, header.length, true);
    start.set(Buffer.from(header), 8);
    return start;
  };

  it.each([
    ['nothing', new Uint8Array(0)],
    ['another kind of file', Uint8Array.from(Buffer.from('PK\u0003\u0004 and so on'))],
    ['one cut short', good.slice(0, -8)],
    ['one with something behind', join([good, new Uint8Array(8)])],
    ['a header longer than the body', withHeader('{}').fill(0xff, 4, 8)],
    ['a header that is no JSON', withHeader('nonsense')],
    ['a header without arrays', withHeader('{"value":1}')],
    ['an array of a type unknown', withHeader('{"arrays":[{"type":"constructor","length":0}]}')],
    ['an array of no sensible length', withHeader('{"arrays":[{"type":"Int8Array","length":-1}]}')],
    ['an array named but not there', withHeader('{"arrays":[],"value":{"$array":0}}')],
  ])('are refused: %s', (_name, bytes) => {
    expect(() => decodeFrame(bytes)).toThrow(expect.objectContaining({ code: 'INVALID_ARGUMENT' }));
  });
});
