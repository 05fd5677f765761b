import { createHash } from 'node:crypto';
import type { Asset } from './assetManifest';
import type { AssetStore } from './createAssetStore';
import { loadScripts } from './loadScripts';

const folder = 'https://viewer.example/plugins/';

/** The plug-in's folder: what is listed and what is there. */
function createStore(files: Record<string, string>, listed = Object.keys(files)) {
  const asked: Asset[] = [];
  const list = Object.fromEntries(
    listed.map((name) => [
      name,
      {
        bytes: files[name].length,
        sha256: createHash('sha256').update(files[name]).digest('hex'),
      },
    ]),
  );
  const store: AssetStore = {
    load: async (asset) => {
      asked.push(asset);
      return Uint8Array.from(Buffer.from(files[asset.name]));
    },
    loadLatest: async (url) => {
      expect(url).toBe(`${folder}assets.json`);
      return JSON.stringify(list);
    },
    keepOnly: async () => undefined,
    keepAlso: async () => undefined,
  };
  return { store, asked };
}

const worker = 'kidney-dosimetry-jobs.js';
const files = {
  [worker]:
    'import{a}from"./kidney-dosimetry-chunk-A1.js";const b=()=>import("./kidney-dosimetry-toPdf-B2.js");',
  'kidney-dosimetry-chunk-A1.js': 'import"./kidney-dosimetry-chunk-C3.js";export const a=1;',
  'kidney-dosimetry-chunk-C3.js': '',
  'kidney-dosimetry-toPdf-B2.js': 'import{a}from"./kidney-dosimetry-chunk-A1.js";',
  'kidney-dosimetry-other.js': '',
};

describe('loadScripts', () => {
  it('loads a script and all that it cannot start without, each once', async () => {
    const { store, asked } = createStore(files);
    const scripts = await loadScripts(store, folder, [worker, worker]);
    expect([...scripts.keys()].sort()).toEqual([
      'kidney-dosimetry-chunk-A1.js',
      'kidney-dosimetry-chunk-C3.js',
      worker,
    ]);
    expect(scripts.get(worker)).toMatchObject({
      text: files[worker],
      imports: ['kidney-dosimetry-chunk-A1.js'],
      later: ['kidney-dosimetry-toPdf-B2.js'],
    });
    expect(asked).toHaveLength(3);
    expect(asked).toContainEqual({
      name: worker,
      url: `${folder}${worker}`,
      bytes: files[worker].length,
      sha256: createHash('sha256').update(files[worker]).digest('hex'),
      isScript: true,
    });
  });

  it('leaves out what the plug-in’s list does not have', async () => {
    const { store } = createStore(files, ['kidney-dosimetry-other.js']);
    const scripts = await loadScripts(store, folder, [worker, 'kidney-dosimetry-other.js']);
    expect([...scripts.keys()]).toEqual(['kidney-dosimetry-other.js']);
  });
});
