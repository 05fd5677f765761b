import { createAssetStore, loadScripts } from '../engine/assets';
import type { LoadedScript } from '../engine/assets';

/** Name of a worker that is started from such an address; the threads it starts have others. */
export const offlineWorkerName = 'kidney-dosimetry-offline';

/** The first message of a worker that is started from such an address. */
const announce = `if(self.name===${JSON.stringify(offlineWorkerName)})self.postMessage("started");`;

/**
 * An address of a worker's script as a run before has kept it, its hash proved, with all that it needs to
 * start; undefined where there is no copy. What it loads later it still asks the server for. The address
 * holds as long as the page: threads come back to it.
 *
 * @param url where the script is on the server, absolute
 */
export async function offlineWorkerUrl(url: string): Promise<string | undefined> {
  const name = new URL(url).pathname.split('/').at(-1)!;
  const store = createAssetStore({ fetch: () => Promise.reject(new TypeError('Not asked.')) });
  try {
    const scripts = await loadScripts(store, new URL('.', url).href, [name]);
    return scripts.has(name) ? blobUrlOf(name, scripts, new Map(), announce) : undefined;
  } catch {
    return undefined;
  }
}

/** Modules in blobs cannot import by relative addresses: those of other blobs take their place. */
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
  const { asset, text, imports } = scripts.get(name)!;
  const resolved = imports
    .reduce(
      (changed, file) => changed.replaceAll(`"./${file}"`, `"${blobUrlOf(file, scripts, made)}"`),
      text,
    )
    .replaceAll('import("./', `import("${new URL('.', asset.url).href}`);
  const url = URL.createObjectURL(new Blob([before, resolved], { type: 'text/javascript' }));
  made.set(name, url);
  return url;
}
