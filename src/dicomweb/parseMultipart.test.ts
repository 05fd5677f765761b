import fc from 'fast-check';
import { buildMultipart } from './buildMultipart';
import { parseMultipart } from './parseMultipart';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const text = (part: { body: Uint8Array }) => String.fromCharCode(...part.body);
const codeOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return (error as { code?: string }).code;
  }
  return 'no error';
};

describe('parseMultipart', () => {
  const crlf =
    'a preamble\r\n--b 1\r\nContent-Type: application/dicom\r\nX-Note:  two \r\n\r\none\r\n\r\n--b 1  \r\n\r\ntwo\r\n--b 1--\r\nan epilogue\r\n--b 1\r\n\r\nno part\r\n--b 1--';

  it('takes headers and bodies, and neither preamble nor epilogue', () => {
    const parts = parseMultipart(bytes(crlf), 'multipart/related; boundary="b 1"');
    expect(parts.map(text)).toEqual(['one\r\n', 'two']);
    expect(parts[0].headers).toEqual({ 'content-type': 'application/dicom', 'x-note': 'two' });
    expect(parts[1].headers).toEqual({});
  });

  it.each([
    'multipart/related; boundary=abc',
    'multipart/related; type="application/dicom"; boundary=abc; start=x',
    'Multipart/Related; Boundary="abc"',
    'multipart/related;boundary="a\\bc"',
  ])('finds the boundary in %s', (contentType) => {
    expect(parseMultipart(bytes('--abc\r\n\r\nx\r\n--abc--'), contentType).map(text)).toEqual([
      'x',
    ]);
  });

  it('accepts bare line feeds and keeps a carriage return that is data', () => {
    const message = '--q\nContent-Type: a/b\n\ndata\r\n--q\n\n\n--q--\n';
    const parts = parseMultipart(bytes(message), 'multipart/related; boundary=q');
    expect(parts.map(text)).toEqual(['data\r', '']);
  });

  it('is not misled by data that begins like the delimiter', () => {
    const body = 'x\r\n--abcd\r\n--ab\r\n --abc\r\ny';
    const message = `--abc\r\n\r\n${body}\r\n--abc--`;
    expect(parseMultipart(bytes(message), 'multipart/related; boundary=abc').map(text)).toEqual([
      body,
    ]);
  });

  it('gives no part for an empty message', () => {
    expect(parseMultipart(bytes('--abc--\r\n'), 'multipart/related; boundary=abc')).toEqual([]);
  });

  it('says that a message was cut short, wherever the cut is', () => {
    const end = crlf.indexOf('--b 1--');
    for (let length = crlf.indexOf('Content'); length < end + 6; length++) {
      const cut = bytes(crlf.slice(0, length));
      expect(codeOf(() => parseMultipart(cut, 'multipart/related; boundary="b 1"'))).toBe(
        'NETWORK_FAILED',
      );
    }
  });

  it.each([
    ['multipart/related', '--abc--'],
    ['application/json; boundary=abc', '--abc--'],
    ['multipart/related; boundary=abc', 'no delimiter here'],
    ['multipart/related; boundary=abc', ''],
  ])('refuses %s with body "%s"', (contentType, body) => {
    expect(codeOf(() => parseMultipart(bytes(body), contentType))).toBe('SERVER_ERROR');
  });

  it('gives back what buildMultipart joined', () => {
    // Bytes that occur in delimiters come often, so that near misses do, too.
    const byte = fc.oneof(fc.constantFrom(13, 10, 45, 97, 98), fc.integer({ min: 0, max: 255 }));
    const part = fc.array(byte, { maxLength: 60 });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (bodies) => {
        const inputs = bodies.map((body) => ({
          contentType: 'application/dicom',
          body: Uint8Array.from(body),
        }));
        const built = buildMultipart(inputs);
        const parts = parseMultipart(built.body, built.contentType);
        expect(parts.map(({ body }) => Array.from(body))).toEqual(bodies);
      }),
    );
  });
});

describe('messages without measure', () => {
  const contentType = 'multipart/related; boundary=b';

  it('refuses parts and header lines that have no end', () => {
    expect(codeOf(() => parseMultipart(bytes('--b\n'.repeat(200_000)), contentType))).toBe(
      'SERVER_ERROR',
    );
    const lines = `--b\n${'x: y\n'.repeat(50_000)}\n--b--`;
    expect(codeOf(() => parseMultipart(bytes(lines), contentType))).toBe('SERVER_ERROR');
  });

  it('does not take long over dashes, blanks and line feeds', () => {
    for (const piece of ['-', ' ', '\n', '\n-', '\n--', '\n--bb', '\r']) {
      const body = bytes(`--b\r\n\r\n${piece.repeat(300_000)}\r\n--b--`);
      expect(codeOf(() => parseMultipart(body, contentType))).toBe('no error');
    }
  });
});
