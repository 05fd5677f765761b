import { parseReferenceAnatomy } from '../alignment';
import type { ReferenceAnatomy } from '../alignment';
import { assetListFile, createAssetStore, loadScripts } from '../engine/assets';
import type { Asset, AssetManifest, AssetStore, LoadedScript } from '../engine/assets';
import type { RuntimeBuild } from '../engine/choice';
import { DosimetryError } from '../errors';
import { parseModelManifest } from '../network';
import type { ModelManifest } from '../network';
import type { NetworkRole, NetworkToLoad } from './engineCalls';
import type { AssetUrls } from './pipelineCalls';
import { runtimeFiles } from './runtimeFiles';

export interface LoadAssetsOptions {
  urls: AssetUrls;
  /** Hashes from the build. */
  assets: AssetManifest;
  /** The build of onnxruntime that will be needed first, if any. */
  build?: RuntimeBuild;
  onProgress: (received: number, total: number) => void;
}

export interface LoadedAssets {
  manifest: ModelManifest;
  networks: NetworkToLoad[];
  referenceAnatomy: ReferenceAnatomy;
  /** The wasm file of a build; each call returns a separate copy. */
  runtime(build: RuntimeBuild): Promise<Uint8Array<ArrayBuffer>>;
  /**
   * Stores the scripts that workers load later (the writer of the PDF), so that they are available
   * when the server cannot be reached. To be called when nothing else is waiting. Never fails.
   */
  keepLaterScripts(): Promise<void>;
}

/** File name in the models folder. */
export const anatomyFile = 'reference-anatomy.bin';

/**
 * Loads the files for a run, from the browser's cache where they have been loaded before. The
 * weights are checked against the model's manifest, which a site may replace together with them;
 * all other files are checked against the hashes of the build.
 * @throws DosimetryError MODEL_UNAVAILABLE, MODEL_MISMATCH
 */
export async function loadAssets(options: LoadAssetsOptions): Promise<LoadedAssets> {
  const { urls, assets, build, onProgress } = options;
  const store = createAssetStore();
  const offlineScripts = loadOfflineScripts(store, options);
  const manifestUrl = new URL('manifest.json', urls.modelUrl).href;
  const manifest = parseManifest(await store.loadLatest(manifestUrl));
  const roles: NetworkRole[] = manifest.refine ? ['coarse', 'refine'] : ['coarse'];
  const weights = roles.map((role): Asset => {
    const { file, bytes, sha256 } = manifest[role]!;
    return { name: file, url: new URL(file, urls.modelUrl).href, bytes, sha256 };
  });
  const builtAsset = (folder: 'models' | 'runtime', file: string): Asset => {
    const entry = assets[`${folder}/${file}`];
    if (!entry) {
      throw new DosimetryError('MODEL_UNAVAILABLE', {
        what: 'The plug-in is not complete.',
        why: `It was built without ${file}.`,
        next: 'Build it again with npm run build.',
      });
    }
    const base = folder === 'models' ? urls.modelUrl : urls.runtimeUrl;
    return { ...entry, name: file, url: new URL(file, base).href };
  };

  const wanted = [
    ...weights,
    builtAsset('models', anatomyFile),
    ...(build ? [builtAsset('runtime', runtimeFiles[build])] : []),
  ];
  const total = wanted.reduce((sum, { bytes }) => sum + bytes, 0);
  const received = wanted.map(() => 0);
  const loaded = await Promise.all(
    wanted.map((asset, n) =>
      store.load(asset, (bytes) => {
        received[n] = bytes;
        onProgress(
          received.reduce((a, b) => a + b, 0),
          total,
        );
      }),
    ),
  );
  const scripts = await offlineScripts;
  await store.keepOnly(
    [...wanted, ...scripts.map(({ asset }) => asset)],
    [manifestUrl, new URL(assetListFile, urls.workerUrl).href],
  );

  let first = build && loaded.at(-1);
  let laterAreKept = false;
  return {
    manifest,
    networks: roles.map((role, n) => ({ role, spec: manifest[role]!, model: loaded[n] })),
    referenceAnatomy: parseReferenceAnatomy(loaded[weights.length]),
    async runtime(which) {
      if (which === build && first) {
        const bytes = first;
        // Transferred once; a second engine reads it from the cache.
        first = undefined;
        return bytes;
      }
      return store.load(builtAsset('runtime', runtimeFiles[which]));
    },
    async keepLaterScripts() {
      if (laterAreKept) {
        return;
      }
      const names = scripts.flatMap(({ later }) => later);
      try {
        await loadScripts(store, new URL('.', urls.workerUrl).href, names);
        await store.keepAlso();
        laterAreKept = true;
      } catch {
        // After a failure the next run tries again.
      }
    },
  };
}

/**
 * Stores the scripts that startWorker needs without the server: those of this run's workers and of
 * the workers that process its result. If this fails, the run continues, and only the browser's own
 * cache is available.
 */
async function loadOfflineScripts(
  store: AssetStore,
  { urls, build }: LoadAssetsOptions,
): Promise<LoadedScript[]> {
  const { workerUrl, engineUrls, laterWorkerUrls } = urls;
  const names = [workerUrl, ...(build ? [engineUrls[build]] : []), ...laterWorkerUrls].map((url) =>
    new URL(url).pathname.split('/').at(-1)!,
  );
  try {
    const scripts = await loadScripts(store, new URL('.', workerUrl).href, names);
    return [...scripts.values()];
  } catch {
    return [];
  }
}

function parseManifest(text: string): ModelManifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new DosimetryError('MODEL_UNAVAILABLE', {
      what: 'The network could not be loaded.',
      why: 'Its manifest.json is not JSON.',
      next: 'Check that the models folder on the server is complete, then try again.',
      cause,
    });
  }
  return parseModelManifest(json);
}
