import { buildMultipart } from './buildMultipart';

const part = (text: string, contentType = 'application/dicom') => ({
  contentType,
  body: new TextEncoder().encode(text),
});

describe('buildMultipart', () => {
  it('writes the message of RFC 2387 to the letter', () => {
    const { contentType, body } = buildMultipart(
      [part('one'), { ...part('two', 'a/b;c=d'), headers: { 'Content-Location': '/x' } }],
      { boundary: 'B' },
    );
    expect(contentType).toBe('multipart/related; type="application/dicom"; boundary=B');
    expect(new TextDecoder().decode(body)).toBe(
      '--B\r\nContent-Type: application/dicom\r\n\r\none\r\n' +
        '--B\r\nContent-Type: a/b;c=d\r\nContent-Location: /x\r\n\r\ntwo\r\n--B--\r\n',
    );
  });

  it('names the type without parameters, or the one it is given', () => {
    expect(buildMultipart([part('', 'a/b;c=d')], { boundary: 'B' }).contentType).toContain(
      'type="a/b"',
    );
    expect(buildMultipart([], { type: 'x/y', boundary: 'B' }).contentType).toContain('type="x/y"');
  });

  it('makes a new boundary each time', () => {
    const boundaries = Array.from({ length: 20 }, () => buildMultipart([part('x')]).contentType);
    expect(new Set(boundaries).size).toBe(20);
  });

  it('refuses a fixed boundary that occurs in a part', () => {
    expect(() => buildMultipart([part('x\r\n--B--')], { boundary: 'B' })).toThrow(RangeError);
    expect(() => buildMultipart([part('-B')], { boundary: 'B' })).not.toThrow();
  });
});
