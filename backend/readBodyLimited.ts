import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { createWatchdog } from '../src/calls/createWatchdog';
import { DosimetryError } from '../src/errors';
import { serverLimits } from './serverLimits';

/**
 * Reads the body of a request and unpacks it while it arrives. Stops as soon as it is larger than
 * allowed, so that a small packed body cannot fill the memory.
 * @param encoding the request's Content-Encoding
 * @throws DosimetryError INVALID_ARGUMENT
 */
export async function readBodyLimited(
  source: Readable,
  encoding: string | undefined,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (encoding !== undefined && encoding !== 'gzip' && encoding !== 'identity') {
    throw refused(`Its encoding is ${encoding}; gzip or none is allowed.`);
  }
  const gunzip = encoding === 'gzip' ? createGunzip() : undefined;
  const body: Readable = gunzip ? source.pipe(gunzip) : source;
  // Without this, unpacking would wait forever after an aborted upload.
  source.once('error', (error) => body.destroy(error));
  source.once('aborted', () => body.destroy(new Error('the connection was closed')));
  // A body that stops, or arrives too slowly, loses its place.
  const { bodyPauseMs, bodyWholeMs } = serverLimits;
  const pause = createWatchdog(bodyPauseMs, () => body.destroy(new Error('it stopped coming')));
  const whole = createWatchdog(bodyWholeMs, () => body.destroy(new Error('it came too slowly')));
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      pause.heard();
      size += (chunk as Buffer).length;
      if (size > maxBytes) {
        throw refused(`It is larger than ${Math.round(maxBytes / 1e6)} MB.`);
      }
      chunks.push(chunk as Buffer);
    }
  } catch (cause) {
    source.unpipe();
    source.resume();
    if (cause instanceof DosimetryError) {
      throw cause;
    }
    throw refused('It is damaged or was cut short.', cause);
  } finally {
    pause.stop();
    whole.stop();
  }
  // Copied to a separate buffer, because its voxels are transferred to another thread.
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

function refused(why: string, cause?: unknown): DosimetryError {
  return new DosimetryError('INVALID_ARGUMENT', {
    what: 'The server cannot take this request.',
    why,
    next: 'Check the limits of the server (--max-mb) and that viewer and server have the same version.',
    cause,
  });
}
