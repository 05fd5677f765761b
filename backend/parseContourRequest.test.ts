import fc from 'fast-check';
import { encodeFrame } from '../src/engine/frame';
import { parseContourRequest } from './parseContourRequest';

const ct = {
  dimensions: [2, 3, 4],
  spacingMm: [1, 1, 2],
  imagePositionPatient: [0, 0, 0],
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  data: new Int16Array(24),
};
const frame = (value: unknown): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat(encodeFrame(value)));

/** A frame with this header, and as many bytes behind it. */
function withHeader(header: string, behind = 0): Uint8Array<ArrayBuffer> {
  const json = Buffer.from(header);
  const bytes = new Uint8Array(Math.ceil((8 + json.length) / 8) * 8 + behind);
  bytes.set(Buffer.from('KDF1'));
  new DataView(bytes.buffer).setUint32(4, json.length, true);
  bytes.set(json, 8);
  return bytes;
}

const refused = expect.objectContaining({ code: 'INVALID_ARGUMENT' }) as Error;
const deep = '['.repeat(200_000) + ']'.repeat(200_000);

describe('parseContourRequest', () => {
  it('takes a CT, its axes oblique or turned too', () => {
    expect(parseContourRequest(frame({ ct })).ct).toEqual(ct);
    const turned = { ...ct, direction: [0, 1, 0, -1, 0, 0, 0, 0, 1] };
    expect(parseContourRequest(frame({ ct: turned })).ct.direction).toEqual(turned.direction);
  });

  it.each([
    ['nothing', undefined],
    ['JSON that a parser has read', { ct }],
    ['text', 'KDF1'],
    ['left-handed axes', frame({ ct: { ...ct, direction: [1, 0, 0, 0, 1, 0, 0, 0, -1] } })],
    ['NaN spacing', frame({ ct: { ...ct, spacingMm: [NaN, 1, 1] } })],
    ['huge dimensions', frame({ ct: { ...ct, dimensions: [4096, 4096, 4096] } })],
    ['trailing bytes', new Uint8Array([...frame({ ct }), ...new Array<number>(8).fill(0)])],
    ['null', frame(null)],
    ['a list', frame([ct])],
    ['arrays of null', withHeader('{"value":{"ct":{}},"arrays":[null]}')],
    ['arrays of lists', withHeader('{"value":{"ct":{}},"arrays":[[[]]]}')],
    ['no header', withHeader('null')],
    ['deep JSON', withHeader(`{"value":${deep},"arrays":[]}`)],
    [
      'deep objects',
      withHeader(`{"value":${'{"a":'.repeat(9000)}1${'}'.repeat(9000)},"arrays":[]}`),
    ],
    ['deep arrays', withHeader(`{"value":1,"arrays":${deep}}`)],
    [
      'a name for a number',
      withHeader('{"value":{"ct":{"data":{"$array":"length"}}},"arrays":[]}'),
    ],
    ['a prototype', withHeader('{"value":{"__proto__":{"ct":{}}},"arrays":[]}')],
    ['a constructor', withHeader('{"value":{"ct":{"data":{"$array":"constructor"}}},"arrays":[]}')],
    ['a huge array', withHeader('{"value":1,"arrays":[{"type":"Int8Array","length":9e15}]}')],
    ['two CTs', withHeader('{"value":{"ct":1,"ct":{"dimensions":[2,2,2]}},"arrays":[]}')],
  ])('refuses %s', (_name, body) => {
    expect(() => parseContourRequest(body)).toThrow(refused);
  });

  it('throws nothing but typed refusals, whatever comes', () => {
    const good = frame({ ct });
    const mutated = fc
      .array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
      .map((changes) => {
        const copy = good.slice();
        changes.forEach(([at, value]) => (copy[at] = value));
        return copy;
      });
    const header = fc
      .record({ value: fc.anything(), arrays: fc.oneof(fc.anything(), fc.array(fc.anything())) })
      .map((value) => withHeader(toJson(value), 16));
    const fields = fc
      .tuple(fc.constantFrom(...Object.keys(ct)), fc.jsonValue())
      .map(([key, value]) => frame({ ct: { ...ct, [key]: value } }));
    fc.assert(
      fc.property(fc.oneof(mutated, header, fields), (body) => {
        try {
          parseContourRequest(body);
        } catch (error) {
          expect(error).toMatchObject({ code: 'INVALID_ARGUMENT' });
        }
      }),
      { numRuns: 1500 },
    );
  });
});

function toJson(value: unknown): string {
  try {
    return JSON.stringify(value, (_key, item: unknown) =>
      typeof item === 'bigint' ? String(item) : item,
    );
  } catch {
    return '{}';
  }
}
