import { DosimetryError } from '../../errors';
import type { Asset } from './assetManifest';
import { readBody } from './readBody';
import { sha256Hex } from './sha256Hex';

/** Names of our caches begin with this, followed by the version of their contents. */
const cachePrefix = 'kidney-dosimetry-assets-';

export interface AssetStoreOptions {
  /**
   * Default: the browser's Cache API. If undefined or failing, every file comes from the server.
   */
  caches?: CacheStorage;
  fetch?: typeof fetch;
}

export interface AssetStore {
  /**
   * A file whose content is fixed by its hash: from the cache, otherwise from the server. The hash
   * is checked in both cases; a cached copy that fails the check is deleted and loaded again.
   * @param onReceived called with the bytes so far; for a cached copy once, with the whole size
   * @throws DosimetryError MODEL_UNAVAILABLE, MODEL_MISMATCH
   */
  load(asset: Asset, onReceived?: (bytes: number) => void): Promise<Uint8Array<ArrayBuffer>>;
  /**
   * A small file that may change (the model's manifest): from the server, or the last copy where
   * the server cannot be reached.
   * @throws DosimetryError MODEL_UNAVAILABLE
   */
  loadLatest(url: string): Promise<string>;
  /**
   * Keeps only these files, in a cache named by their version; caches of older versions are
   * deleted.
   */
  keepOnly(assets: readonly Asset[], latestUrls: readonly string[]): Promise<void>;
  /** Also keeps the files that were loaded since, in addition to those kept already. */
  keepAlso(): Promise<void>;
}

/**
 * Loads the plug-in's own files, and takes them from the browser's cache from the second time on.
 */
export function createAssetStore(options: AssetStoreOptions = {}): AssetStore {
  const caches = 'caches' in options ? options.caches : globalThis.caches;
  const request = options.fetch ?? ((...args: Parameters<typeof fetch>) => fetch(...args));
  // Held in memory until keepOnly writes them: only then are the version and the cache's name
  // known.
  const fresh = new Map<string, Response>();

  const ourCaches = async (): Promise<string[]> =>
    (await caches?.keys())?.filter((name) => name.startsWith(cachePrefix)) ?? [];

  /**
   * Private windows, full disks and blocked storage make any of these calls fail. Then there is no
   * copy.
   */
  const cached = async (url: string): Promise<Response | undefined> => {
    try {
      for (const cacheName of await ourCaches()) {
        const response = await (await caches!.open(cacheName)).match(url);
        if (response) {
          return response;
        }
      }
    } catch {
      return undefined;
    }
    return undefined;
  };

  return {
    async load(asset, onReceived = () => undefined) {
      const url = keyOf(asset);
      const copy = await cached(url);
      if (copy) {
        const bytes = new Uint8Array(await copy.arrayBuffer());
        if ((await sha256Hex(bytes)) === asset.sha256) {
          onReceived(bytes.length);
          return bytes;
        }
      }
      const response = await get(request, asset.isScript ? asset.url : url, asset.name, {});
      let bytes: Uint8Array<ArrayBuffer>;
      try {
        bytes = await readBody(response, asset.bytes, onReceived);
      } catch (cause) {
        throw unavailable(`The connection broke while ${asset.name} was loading`, cause);
      }
      const digest = await sha256Hex(bytes);
      if (digest !== asset.sha256) {
        throw mismatch(asset, digest, bytes.length);
      }
      if (caches) {
        fresh.set(url, new Response(bytes));
      }
      return bytes;
    },
    async loadLatest(url) {
      const name = new URL(url).pathname;
      try {
        const text = await (await get(request, url, name, { cache: 'no-cache' })).text();
        fresh.set(url, new Response(text));
        return text;
      } catch (error) {
        const copy = await cached(url);
        if (!copy) {
          throw error;
        }
        return copy.text();
      }
    },
    async keepOnly(assets, latestUrls) {
      const wanted = new Set([...assets.map(keyOf), ...latestUrls]);
      try {
        const version = await versionOf(assets);
        const cache = await caches?.open(cachePrefix + version);
        if (!cache) {
          return;
        }
        for (const url of wanted) {
          const response = fresh.get(url) ?? (await cached(url));
          if (response && (fresh.has(url) || !(await cache.match(url)))) {
            await cache.put(url, response);
          }
        }
        for (const old of await ourCaches()) {
          if (old !== cachePrefix + version) {
            await caches!.delete(old);
          }
        }
      } catch {
        // A failure does no harm: the next visit loads from the server again.
      } finally {
        fresh.clear();
      }
    },
    async keepAlso() {
      try {
        const [cacheName] = await ourCaches();
        if (!cacheName) {
          return;
        }
        const cache = await caches!.open(cacheName);
        for (const [url, response] of fresh) {
          await cache.put(url, response);
        }
      } catch {
        // As above.
      } finally {
        fresh.clear();
      }
    },
  };
}

/**
 * The hash in the address prevents proxies and the browser's own cache from returning an older
 * file.
 */
function keyOf({ url, sha256 }: Asset): string {
  const key = new URL(url);
  key.searchParams.set('v', sha256.slice(0, 12));
  return key.href;
}

async function versionOf(assets: readonly Asset[]): Promise<string> {
  const text = assets
    .map(({ sha256 }) => sha256)
    .sort()
    .join();
  return (await sha256Hex(new TextEncoder().encode(text))).slice(0, 12);
}

async function get(
  request: typeof fetch,
  url: string,
  name: string,
  init: RequestInit,
): Promise<Response> {
  let response: Response;
  try {
    response = await request(url, init);
  } catch (cause) {
    throw unavailable(`${name} could not be reached`, cause);
  }
  if (!response.ok) {
    throw unavailable(`${name} answered with HTTP status ${response.status}`);
  }
  return response;
}

function unavailable(why: string, cause?: unknown): DosimetryError {
  return new DosimetryError('MODEL_UNAVAILABLE', {
    what: 'The network could not be loaded.',
    why: `${why}.`,
    next: 'Check that the plug-in folder on the server is complete, then try again.',
    cause,
  });
}

function mismatch({ name, sha256, bytes }: Asset, digest: string, received: number) {
  return new DosimetryError('MODEL_MISMATCH', {
    what: `The file ${name} is not the one this program was released with.`,
    why: `Its SHA-256 begins ${digest.slice(0, 12)}, expected ${sha256.slice(0, 12)} (${received} of ${bytes} bytes).`,
    next: 'Copy the plug-in folder of this release to the server again, then reload the page.',
  });
}
