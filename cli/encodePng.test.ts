import zlib from 'node:zlib';
import { encodePng } from './encodePng';

describe('encodePng', () => {
  it('writes what a decoder gets back', () => {
    const grey = Uint8Array.from([0, 50, 100, 150, 200, 255]);
    const png = encodePng(grey, 3, 2);
    expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    const chunks: { type: string; data: Buffer }[] = [];
    for (let at = 8; at < png.length;) {
      const length = png.readUInt32BE(at);
      const type = png.toString('latin1', at + 4, at + 8);
      chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
      at += 12 + length;
    }
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'IDAT', 'IEND']);
    expect([...chunks[0].data]).toEqual([0, 0, 0, 3, 0, 0, 0, 2, 8, 0, 0, 0, 0]);
    // Each row behind its filter type.
    expect([...zlib.inflateSync(chunks[1].data)]).toEqual([0, 0, 50, 100, 0, 150, 200, 255]);
    // The CRC of an empty IEND is the same in every PNG file.
    expect(png.subarray(-4).toString('hex')).toBe('ae426082');
  });
});
