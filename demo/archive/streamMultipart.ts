import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { MultipartInput } from '../../src/dicomweb';

export interface StreamedMultipart {
  contentType: string;
  stream: Readable;
}

/**
 * A multipart/related message made part by part as it is sent: a whole study never lies in memory.
 */
export function streamMultipart(
  parts: AsyncIterable<MultipartInput>,
  type: string,
): StreamedMultipart {
  const boundary = `part-${randomUUID()}`;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for await (const { contentType, body } of parts) {
      yield Buffer.from(`--${boundary}\r\nContent-Type: ${contentType}\r\n\r\n`);
      yield body;
      yield Buffer.from('\r\n');
    }
    yield Buffer.from(`--${boundary}--\r\n`);
  }
  return {
    contentType: `multipart/related; type="${type}"; boundary=${boundary}`,
    stream: Readable.from(chunks(), { objectMode: false }),
  };
}
