import { createHash } from 'node:crypto';
import { testMaps } from '../../tests/helpers/testMaps';
import { encodeReferenceAnatomy } from './encodeReferenceAnatomy';
import { parseReferenceAnatomy } from './parseReferenceAnatomy';

const about = { name: 'test body', source: 'made up', licence: 'CC0-1.0' };
const maps = testMaps([10, 10, 6], (i, j, k) => ({
  bone: k === 0 ? (i + 10 * j) / 100 : 0,
  lung: k > 2 ? 1 : 0,
}));

/**
 * The parts of a file, read by hand: four letters, length of the header, header, pairs of bytes.
 */
function parts(bytes: Uint8Array): { header: Record<string, unknown>; payload: Uint8Array } {
  expect(Buffer.from(bytes.subarray(0, 4)).toString('latin1')).toBe('KDRA');
  const length = Buffer.from(bytes).readUInt32LE(4);
  const text = Buffer.from(bytes.subarray(8, 8 + length)).toString('utf8');
  return {
    header: JSON.parse(text) as Record<string, unknown>,
    payload: bytes.subarray(8 + length),
  };
}

describe('encodeReferenceAnatomy', () => {
  const bytes = encodeReferenceAnatomy({ ...about, maps });
  const { header, payload } = parts(bytes);

  it('names what it holds, and the content’s hash', () => {
    expect(header).toMatchObject({
      ...about,
      formatVersion: 1,
      dimensions: [10, 10, 6],
      spacingMm: 10,
      firstCellMm: [0, 0, 0],
      sha256: createHash('sha256').update(payload).digest('hex'),
    });
    const [bone, lung, covered] = header.mapBytes as number[];
    expect(bone + lung + covered).toBe(payload.length);
  });

  it('writes runs of equal values, at most 255 long', () => {
    const [bone, lung] = header.mapBytes as number[];
    // 300 cells without lung, then 300 with: 255 + 45 twice.
    expect([...payload.subarray(bone, bone + lung)]).toEqual([255, 0, 45, 0, 255, 63, 45, 63]);
    // 600 scanned cells.
    expect([...payload.subarray(bone + lung)]).toEqual([255, 63, 255, 63, 90, 63]);
  });

  it('rounds to 64 levels: half of one at most', () => {
    const read = parseReferenceAnatomy(bytes).maps;
    const worst = read.bone.reduce((w, v, n) => Math.max(w, Math.abs(v - maps.bone[n])), 0);
    expect(worst).toBeLessThanOrEqual(0.5 / 63 + 1e-6);
    expect(worst).toBeGreaterThan(0);
  });

  it('writes the same bytes each time', () => {
    expect(encodeReferenceAnatomy({ ...about, maps })).toEqual(bytes);
  });
});
