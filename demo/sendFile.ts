import type { FastifyReply, FastifyRequest } from 'fastify';
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';

const mediaTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonc': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.onnx': 'application/octet-stream',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * Streams a file with its media type and an ETag; the browser asks again each time (no-cache), so a
 * rebuilt plug-in is never masked by an old copy, and an unchanged one costs a 304.
 *
 * @param root links that lead out of it are not followed; default: the folder of the file
 * @returns false, with nothing sent, where there is no such file
 */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: string,
  root = path.dirname(file),
): Promise<boolean> {
  if (!(await liesInside(file, root))) {
    return false;
  }
  const info = await stat(file).catch(() => undefined);
  if (!info?.isFile()) {
    return false;
  }
  const etag = `"${info.size.toString(16)}-${info.mtimeMs.toString(16)}"`;
  reply.header('cache-control', 'no-cache').header('etag', etag);
  if (request.headers['if-none-match']?.split(/,\s*/).includes(etag)) {
    reply.code(304).send();
    return true;
  }
  reply
    .type(mediaTypes[path.extname(file).toLowerCase()] ?? 'application/octet-stream')
    .header('content-length', info.size)
    .send(createReadStream(file));
  return true;
}

async function liesInside(file: string, root: string): Promise<boolean> {
  try {
    const [place, folder] = await Promise.all([realpath(file), realpath(root)]);
    return place.startsWith(folder + path.sep);
  } catch {
    return false;
  }
}
