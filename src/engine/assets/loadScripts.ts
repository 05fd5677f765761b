import type { Asset, AssetManifest } from './assetManifest';
import type { AssetStore } from './createAssetStore';

/** A file beside the scripts with the size and hash of each file of the plug-in. */
export const assetListFile = 'assets.json';

export interface LoadedScript {
  asset: Asset;
  text: string;
  /** Names of the scripts that it needs in order to start. */
  imports: string[];
  /** Names of the scripts that it loads later, when they are needed. */
  later: string[];
}

/** Static and dynamic imports of the plug-in's own modules, as the build writes them. */
const importPattern = /\b(?:from|import)"\.\/(kidney-dosimetry-[\w-]+\.js)"/g;
const laterPattern = /\bimport\("\.\/(kidney-dosimetry-[\w-]+\.js)"\)/g;

/**
 * Loads scripts of the plug-in and all scripts that they need in order to start, and checks their
 * hashes. Names that are not in the plug-in's list are left out.
 * @param folderUrl absolute, ending in "/"
 * @throws DosimetryError MODEL_UNAVAILABLE, MODEL_MISMATCH
 */
export async function loadScripts(
  store: AssetStore,
  folderUrl: string,
  names: readonly string[],
): Promise<Map<string, LoadedScript>> {
  const list = JSON.parse(
    await store.loadLatest(new URL(assetListFile, folderUrl).href),
  ) as AssetManifest;
  const loaded = new Map<string, LoadedScript>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (!Object.hasOwn(list, name) || loaded.has(name)) {
      continue;
    }
    const asset: Asset = {
      ...list[name],
      name,
      url: new URL(name, folderUrl).href,
      isScript: true,
    };
    const text = new TextDecoder().decode(await store.load(asset));
    const [imports, later] = [importPattern, laterPattern].map((pattern) =>
      [...text.matchAll(pattern)].map(([, file]) => file),
    );
    loaded.set(name, { asset, text, imports, later });
    waiting.push(...imports);
  }
  return loaded;
}
