import { DosimetryError } from '../../src/errors';
import { parseMultipart } from '../../src/dicomweb/parseMultipart';

export interface RetrievedFrame {
  /** As it came: native little endian, or one encapsulated bit stream. */
  data: Uint8Array;
  transferSyntaxUID: string;
}

/** Transfer syntax of a media type that names none (PS3.18 Tables 8.7.3-4 and 8.7.3-5). */
const defaultSyntaxes: Record<string, string> = {
  'application/octet-stream': '1.2.840.10008.1.2.1',
  'image/dicom-rle': '1.2.840.10008.1.2.5',
  'image/jls': '1.2.840.10008.1.2.4.80',
  'image/jp2': '1.2.840.10008.1.2.4.90',
  'image/jpeg': '1.2.840.10008.1.2.4.70',
  'image/jphc': '1.2.840.10008.1.2.4.201',
  'image/jpx': '1.2.840.10008.1.2.4.92',
};

/**
 * The frames of an answer to a frames request, with the transfer syntax of each.
 *
 * @throws DosimetryError SERVER_ERROR where their number or kind is not what was asked for
 */
export function readFrameParts(
  body: Uint8Array,
  contentType: string,
  expectedCount: number,
): RetrievedFrame[] {
  const parts = /^\s*multipart\//i.test(contentType)
    ? parseMultipart(body, contentType)
    : [{ headers: { 'content-type': contentType }, body }];
  if (parts.length !== expectedCount) {
    throw unusable(`${expectedCount} frames were asked for, and ${parts.length} came`);
  }
  return parts.map(({ headers, body: data }) => {
    const partType = headers['content-type'] ?? 'application/octet-stream';
    const named = /;\s*transfer-syntax="?([0-9.]+)"?/i.exec(partType)?.[1];
    const transferSyntaxUID = named ?? defaultSyntaxes[partType.split(';')[0].trim().toLowerCase()];
    if (!transferSyntaxUID) {
      throw unusable(`a frame came as "${partType}"`);
    }
    return { data, transferSyntaxUID };
  });
}

function unusable(why: string): DosimetryError {
  return new DosimetryError('SERVER_ERROR', {
    what: 'The frames the server sent cannot be used.',
    why: `${why[0].toUpperCase()}${why.slice(1)}.`,
    next: 'Try again; if it happens again, tell the administrator of the archive.',
  });
}
