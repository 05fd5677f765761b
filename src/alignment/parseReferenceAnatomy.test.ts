import { encodeReferenceAnatomy } from './encodeReferenceAnatomy';
import { parseReferenceAnatomy } from './parseReferenceAnatomy';
import type { ReferenceAnatomy } from './referenceAnatomy';

/** More than 255 equal cells in a row, so that runs are split. */
const count = 12 * 10 * 9;
const anatomy: ReferenceAnatomy = {
  name: 'test body',
  source: 'made up',
  licence: 'CC0-1.0',
  maps: {
    geometry: {
      dimensions: [12, 10, 9],
      spacingMm: [6, 6, 6],
      imagePositionPatient: [-33, -27, -24],
      direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    },
    bone: Float32Array.from({ length: count }, (_, n) => (n % 64) / 63),
    lung: Float32Array.from({ length: count }, (_, n) => (n > 700 ? 1 : 0)),
    covered: new Float32Array(count).fill(1),
  },
};

describe('parseReferenceAnatomy', () => {
  const bytes = encodeReferenceAnatomy(anatomy);

  it('reads what was written', () => {
    expect(parseReferenceAnatomy(bytes)).toEqual(anatomy);
  });

  it('reads it from the middle of a larger buffer', () => {
    const larger = new Uint8Array(bytes.length + 13);
    larger.set(bytes, 13);
    expect(parseReferenceAnatomy(larger.subarray(13))).toEqual(anatomy);
  });

  it.each([
    ['cut off', bytes.slice(0, bytes.length - 5)],
    ['changed by one bit', bytes.map((b, n) => (n === bytes.length - 40 ? b ^ 1 : b))],
    ['of another kind', new TextEncoder().encode('<!doctype html><title>404</title>')],
    ['empty', new Uint8Array(0)],
    ['without a readable header', bytes.map((b, n) => (n === 8 ? 0 : b))],
  ])('refuses a file that is %s', (_name, damaged) => {
    expect(() => parseReferenceAnatomy(damaged)).toThrow(
      expect.objectContaining({ code: 'MODEL_MISMATCH' }),
    );
  });
});
