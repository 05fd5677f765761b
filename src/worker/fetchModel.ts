import { DosimetryError } from '../errors';
import { parseModelManifest, verifyModelBytes } from '../network';
import type { ModelManifest } from '../network';

export interface FetchedModel {
  manifest: ModelManifest;
  bytes: Uint8Array;
}

/**
 * Loads manifest.json and the weights beside it and proves their hash.
 *
 * @param baseUrl absolute, ending in "/"
 * @param onProgress share of the weights received, 0 to 1
 * @throws DosimetryError MODEL_UNAVAILABLE, MODEL_MISMATCH
 */
export async function fetchModel(
  baseUrl: string,
  onProgress: (fraction: number) => void,
): Promise<FetchedModel> {
  // The manifest is asked for anew each time, so that a new release is seen; the weights may come
  // from the browser's cache, their hash is checked below.
  const manifestResponse = await get(new URL('manifest.json', baseUrl), { cache: 'no-cache' });
  let json: unknown;
  try {
    json = await manifestResponse.json();
  } catch (cause) {
    throw unavailable('manifest.json is not JSON', cause);
  }
  const manifest = parseModelManifest(json);
  const response = await get(
    new URL(`${manifest.file}?v=${manifest.sha256.slice(0, 12)}`, baseUrl),
    {},
  );
  let bytes: Uint8Array;
  try {
    bytes = await readBody(response, manifest, onProgress);
  } catch (cause) {
    throw unavailable(`The connection broke while ${manifest.file} was loading`, cause);
  }
  verifyModelBytes(bytes, manifest);
  return { manifest, bytes };
}

async function get(url: URL, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch (cause) {
    throw unavailable(`${url.pathname} could not be reached`, cause);
  }
  if (!response.ok) {
    throw unavailable(`${url.pathname} answered with HTTP status ${response.status}`);
  }
  return response;
}

async function readBody(
  response: Response,
  manifest: ModelManifest,
  onProgress: (fraction: number) => void,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let received = 0;
  const reader = response.body!.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      break;
    }
    chunks.push(value);
    received += value.length;
    onProgress(Math.min(1, received / manifest.bytes));
  }
  const bytes = new Uint8Array(received);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

function unavailable(why: string, cause?: unknown): DosimetryError {
  return new DosimetryError('MODEL_UNAVAILABLE', {
    what: 'The network weights could not be loaded.',
    why: `${why}.`,
    next: 'Check that the models folder is served beside the plug-in, then try again.',
    cause,
  });
}
