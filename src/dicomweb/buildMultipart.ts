export interface MultipartInput {
  contentType: string;
  body: Uint8Array;
  /** Further headers of the part, such as Content-Location. */
  headers?: Record<string, string>;
}

export interface BuiltMultipart {
  /** Value of the Content-Type header, with the boundary and the type of the parts. */
  contentType: string;
  body: Uint8Array<ArrayBuffer>;
}

export interface BuildMultipartOptions {
  /** A fixed boundary, for tests; by default 128 random bits. */
  boundary?: string;
  /** Media type named in the root header (RFC 2387); by default that of the first part. */
  type?: string;
}

/**
 * Joins parts into one multipart/related message (RFC 2387; PS3.18 8.6.1.2).
 * @throws RangeError where a part contains the given boundary (for a random boundary this does not
 *   occur by chance)
 */
export function buildMultipart(
  parts: readonly MultipartInput[],
  options: BuildMultipartOptions = {},
): BuiltMultipart {
  const boundary = options.boundary ?? createBoundary();
  const type = options.type ?? mediaTypeOf(parts[0]?.contentType ?? 'application/octet-stream');
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  for (const part of parts) {
    if (options.boundary !== undefined && contains(part.body, encoder.encode(`--${boundary}`))) {
      throw new RangeError(`A part contains the multipart boundary "${boundary}".`);
    }
    const lines = [`--${boundary}`, `Content-Type: ${part.contentType}`];
    for (const [name, value] of Object.entries(part.headers ?? {})) {
      lines.push(`${name}: ${value}`);
    }
    chunks.push(encoder.encode(`${lines.join('\r\n')}\r\n\r\n`), part.body, encoder.encode('\r\n'));
  }
  chunks.push(encoder.encode(`--${boundary}--\r\n`));
  const body = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.length;
  }
  return { contentType: `multipart/related; type="${type}"; boundary=${boundary}`, body };
}

function mediaTypeOf(contentType: string): string {
  return contentType.split(';')[0].trim();
}

function createBoundary(): string {
  const random = crypto.getRandomValues(new Uint8Array(16));
  return `part-${Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

function contains(body: Uint8Array, needle: Uint8Array): boolean {
  for (let at = body.indexOf(needle[0]); at >= 0; at = body.indexOf(needle[0], at + 1)) {
    if (needle.every((byte, n) => body[at + n] === byte)) {
      return true;
    }
  }
  return false;
}
