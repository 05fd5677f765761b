import { buildMultipart } from '../../src/dicomweb/buildMultipart';
import { readFrameParts } from './readFrameParts';

const read = (types: string[], expected = types.length) => {
  const built = buildMultipart(
    types.map((contentType, n) => ({ contentType, body: Uint8Array.of(n) })),
  );
  return readFrameParts(built.body, built.contentType, expected);
};

describe('readFrameParts', () => {
  it('takes the transfer syntax from the parameter', () => {
    const frames = read([
      'application/octet-stream;transfer-syntax=1.2.840.10008.1.2.5',
      'image/jpeg; transfer-syntax="1.2.840.10008.1.2.4.50"',
    ]);
    expect(frames.map(({ transferSyntaxUID }) => transferSyntaxUID)).toEqual([
      '1.2.840.10008.1.2.5',
      '1.2.840.10008.1.2.4.50',
    ]);
    expect(frames.map(({ data }) => data[0])).toEqual([0, 1]);
  });

  // Defaults of PS3.18 Table 8.7.3-5.
  it.each([
    ['application/octet-stream', '1.2.840.10008.1.2.1'],
    ['image/jpeg', '1.2.840.10008.1.2.4.70'],
    ['image/jls', '1.2.840.10008.1.2.4.80'],
    ['image/jp2', '1.2.840.10008.1.2.4.90'],
    ['image/dicom-rle', '1.2.840.10008.1.2.5'],
  ])('takes the default of %s', (type, syntax) => {
    expect(read([type])[0].transferSyntaxUID).toBe(syntax);
  });

  it('takes a single frame that is not multipart', () => {
    const [frame] = readFrameParts(Uint8Array.of(1, 2), 'application/octet-stream', 1);
    expect(frame).toEqual({ data: Uint8Array.of(1, 2), transferSyntaxUID: '1.2.840.10008.1.2.1' });
  });

  it('refuses a wrong number of frames and an unknown kind', () => {
    const refused = expect.objectContaining({ code: 'SERVER_ERROR' });
    expect(() => read(['application/octet-stream'], 2)).toThrow(refused);
    expect(() => read(['text/html'])).toThrow(refused);
  });
});
