import { DosimetryError } from '../errors';

export interface MultipartPart {
  /** Header names in lower case. */
  headers: Record<string, string>;
  /** A view of the given bytes and not a copy. */
  body: Uint8Array;
}

const carriageReturn = 13;
const lineFeed = 10;
const dash = 45;
/** More parts than any series has instances or any object has frames. */
const mostParts = 100_000;
/** Largest size of the header lines of one part, bytes. */
const mostHeaderBytes = 64 << 10;
const latin1 = new TextDecoder('latin1');

/**
 * Splits a multipart/related message (RFC 2046 section 5.1, RFC 2387) into its parts. Preamble and
 * epilogue are skipped, and messages whose lines end in a bare LF are accepted. The line ending of
 * the first delimiter is used for the whole message, so that a pixel byte 0x0D in front of an LF is
 * never removed.
 * @param body the whole message body
 * @param contentType the Content-Type header, with the boundary parameter (quoted or not)
 * @throws DosimetryError SERVER_ERROR where the boundary is missing or never occurs, or parts or
 *   header lines have no end; NETWORK_FAILED where the closing delimiter is missing, i.e. the
 *   message was cut short
 */
export function parseMultipart(body: Uint8Array, contentType: string): MultipartPart[] {
  const boundary = readBoundary(contentType);
  const marker = new TextEncoder().encode(`--${boundary}`);
  let delimiter = findDelimiter(body, marker, 0);
  if (!delimiter) {
    throw unreadable(`Its boundary "${boundary}" does not occur in ${body.length} bytes.`);
  }
  const bareLf = body[delimiter.end - 1] === lineFeed && body[delimiter.end - 2] !== carriageReturn;
  const parts: MultipartPart[] = [];
  while (!delimiter.isLast) {
    const next = findDelimiter(body, marker, delimiter.end);
    if (!next) {
      throw new DosimetryError('NETWORK_FAILED', {
        what: 'The multipart message ended early.',
        why: `After ${body.length} bytes and ${parts.length} complete parts its closing delimiter is missing.`,
        next: 'Try again; if it happens again, ask for the log of the server or of the gateway.',
      });
    }
    if (parts.length >= mostParts) {
      throw unreadable(`It has more than ${mostParts} parts.`);
    }
    parts.push(splitPart(body, delimiter.end, next.start, bareLf));
    delimiter = next;
  }
  return parts;
}

function unreadable(why: string): DosimetryError {
  return new DosimetryError('SERVER_ERROR', {
    what: 'The multipart message could not be read.',
    why,
    next: 'Check that the server is a DICOMweb server and that no gateway rewrites its messages.',
  });
}

function readBoundary(contentType: string): string {
  const match = /;\s*boundary\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(contentType);
  const boundary = match ? (match[1]?.replace(/\\(.)/g, '$1') ?? match[2]) : '';
  if (!/^\s*multipart\//i.test(contentType) || !boundary) {
    throw new DosimetryError('SERVER_ERROR', {
      what: 'The answer is not a multipart message.',
      why: `Its Content-Type is "${contentType}".`,
      next: 'Check that the address is the root of a DICOMweb service.',
    });
  }
  return boundary;
}

interface Delimiter {
  /** Offset of the dashes that begin the delimiter line. */
  start: number;
  /** Offset after the delimiter line. */
  end: number;
  isLast: boolean;
}

function findDelimiter(body: Uint8Array, marker: Uint8Array, from: number): Delimiter | undefined {
  for (let at = body.indexOf(dash, from); at >= 0; at = body.indexOf(dash, at + 1)) {
    if ((at !== 0 && body[at - 1] !== lineFeed) || !matchesAt(body, marker, at)) {
      continue;
    }
    let end = at + marker.length;
    const isLast = body[end] === dash && body[end + 1] === dash;
    if (isLast) {
      return { start: at, end: end + 2, isLast };
    }
    // RFC 2046 allows spaces between the boundary and the end of its line.
    while (body[end] === 32 || body[end] === 9) {
      end++;
    }
    if (body[end] === carriageReturn && body[end + 1] === lineFeed) {
      return { start: at, end: end + 2, isLast };
    }
    if (body[end] === lineFeed) {
      return { start: at, end: end + 1, isLast };
    }
    // Otherwise it is a longer boundary, or data that happens to begin with the same bytes.
  }
  return undefined;
}

function matchesAt(body: Uint8Array, marker: Uint8Array, at: number): boolean {
  for (let n = 0; n < marker.length; n++) {
    if (body[at + n] !== marker[n]) {
      return false;
    }
  }
  return true;
}

function splitPart(
  body: Uint8Array,
  start: number,
  delimiterStart: number,
  bareLf: boolean,
): MultipartPart {
  // The line break before a delimiter belongs to the delimiter.
  const end = Math.max(start, delimiterStart - (bareLf ? 1 : 2));
  const headers: Record<string, string> = {};
  let at = start;
  while (at < end) {
    const endOfLine = body.indexOf(lineFeed, at);
    if (endOfLine < 0 || endOfLine >= delimiterStart) {
      break;
    }
    if (endOfLine - start > mostHeaderBytes) {
      throw unreadable('The header lines of a part have no end.');
    }
    const line = latin1.decode(body.subarray(at, endOfLine)).replace(/\r$/, '');
    at = endOfLine + 1;
    if (line === '') {
      break;
    }
    const colon = line.indexOf(':');
    if (colon > 0) {
      headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
    }
  }
  return { headers, body: body.subarray(Math.min(at, end), end) };
}
