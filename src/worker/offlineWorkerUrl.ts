import { createAssetStore, loadScripts } from '../engine/assets';
import type { LoadedScript } from '../engine/assets';

/**
 * Name of a worker that is started from such an address; the threads that it starts have other
 * names.
 */
export const offlineWorkerName = 'kidney-dosimetry-offline';

/** The first message of a worker that is started from such an address. */
const announce = `if(self.name===${JSON.stringify(offlineWorkerName)})self.postMessage("started");`;

/**
 * An address of the copy of a worker's script that an earlier run stored, with its hash checked and
 * with all that it needs to start; undefined where there is no copy. What it loads later also comes
 * from copies, and from the server where there is no copy. The address is valid as long as the
 * page, because threads use it again.
 * @param url address of the script on the server, absolute
 */
export async function offlineWorkerUrl(url: string): Promise<string | undefined> {
  const name = new URL(url).pathname.split('/').at(-1)!;
  const store = createAssetStore({ fetch: () => Promise.reject(new TypeError('Not asked.')) });
  const folderUrl = new URL('.', url).href;
  try {
    const scripts = await loadScripts(store, folderUrl, [name]);
    for (const later of [...scripts.values()].flatMap((script) => script.later)) {
      const kept = await loadScripts(store, folderUrl, [later]).catch(
        () => new Map<string, LoadedScript>(),
      );
      kept.forEach((script, file) => scripts.set(file, script));
    }
    return scripts.has(name) ? blobUrlOf(name, scripts, new Map(), announce) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Modules in blobs cannot import by relative addresses, so these are replaced by addresses of other
 * blobs.
 */
function blobUrlOf(
  name: string,
  scripts: Map<string, LoadedScript>,
  made: Map<string, string>,
  before = '',
): string {
  const known = made.get(name);
  if (known) {
    return known;
  }
  const { asset, text, imports, later } = scripts.get(name)!;
  const resolved = [...imports, ...later.filter((file) => scripts.has(file))]
    .reduce(
      (changed, file) => changed.replaceAll(`"./${file}"`, `"${blobUrlOf(file, scripts, made)}"`),
      text,
    )
    .replaceAll('import("./', `import("${new URL('.', asset.url).href}`);
  // The page's policy allows a worker to start with modules in blobs. It allows loading them later
  // only if script-src allows blobs.
  const early = later.filter((file) => made.has(file)).map((file) => `import"${made.get(file)}";`);
  const url = URL.createObjectURL(
    new Blob([...early, before, resolved], { type: 'text/javascript' }),
  );
  made.set(name, url);
  return url;
}
