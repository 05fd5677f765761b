import { buffer } from 'node:stream/consumers';
import { parseMultipart } from '../../src/dicomweb';
import { streamMultipart } from './streamMultipart';

describe('streamMultipart', () => {
  it('is read by a parser as the parts that went in, none made before it is wanted', async () => {
    let made = 0;
    async function* parts() {
      for (const body of [
        Uint8Array.of(1, 13, 10),
        Uint8Array.of(),
        new Uint8Array(100_000).fill(45),
      ]) {
        made++;
        yield { contentType: `a/b;n=${made}`, body };
      }
    }
    const { contentType, stream } = streamMultipart(parts(), 'a/b');
    expect(made).toBe(0);
    const read = parseMultipart(new Uint8Array(await buffer(stream)), contentType);
    expect(read.map(({ headers, body }) => [headers['content-type'], body.length])).toEqual([
      ['a/b;n=1', 3],
      ['a/b;n=2', 0],
      ['a/b;n=3', 100_000],
    ]);
    expect([...read[0].body]).toEqual([1, 13, 10]);
    expect(contentType).toContain('type="a/b"');
  });
});
