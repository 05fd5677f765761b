import { testSpec } from '../../tests/helpers/testManifest';
import type { LocalBackEnd } from '../engine/choice';
import { createWorkerEngine } from './createWorkerEngine';
import { loadAssets } from './loadAssets';
import type { LoadedAssets } from './loadAssets';
import { loadNetworks } from './loadNetworks';

jest.mock('./loadAssets');
jest.mock('./createWorkerEngine');
const loading = jest.mocked(loadAssets);
const starting = jest.mocked(createWorkerEngine);

const candidates: LocalBackEnd[] = [
  { kind: 'webgpu', build: 'jspi', threads: 1, title: 'WebGPU' },
  { kind: 'wasm', build: 'wasm', threads: 2, title: 'wasm, 2 threads' },
];
const urls = {
  workerUrl: 'worker.js',
  engineUrls: { wasm: 'wasm.js', jspi: 'jspi.js', asyncify: 'asyncify.js' },
  laterWorkerUrls: [],
  modelUrl: 'models/',
  runtimeUrl: 'runtime/',
};
const networks = [{ role: 'coarse' as const, spec: testSpec(), model: new Uint8Array(3) }];
const runtimes = { wasm: Uint8Array.of(1), jspi: Uint8Array.of(2), asyncify: Uint8Array.of(3) };

beforeEach(() => {
  loading.mockReset().mockResolvedValue({
    networks,
    runtime: async (build) => runtimes[build],
  } as LoadedAssets);
  starting.mockReset();
});

function load(onProgress = jest.fn(), onFailed = jest.fn()) {
  return loadNetworks({ urls, assets: {}, candidates, onProgress, onFailed });
}

describe('loadNetworks', () => {
  it('loads what the first back end needs, and tells how far it is', async () => {
    const onProgress = jest.fn();
    await load(onProgress);
    const options = loading.mock.calls[0][0];
    expect(options).toMatchObject({ urls, assets: {}, build: 'jspi' });
    options.onProgress(3, 12);
    // A file may be longer than was announced.
    options.onProgress(13, 12);
    expect(onProgress.mock.calls).toEqual([
      [{ stage: 'weights', fraction: 0.25, bytes: { received: 3, total: 12 } }],
      [{ stage: 'weights', fraction: 1, bytes: { received: 13, total: 12 } }],
    ]);
  });

  it('starts each back end with its own script and runtime', async () => {
    starting.mockRejectedValueOnce(new Error('no adapter'));
    starting.mockResolvedValueOnce({
      backEnd: candidates[1],
      run: async (_role, input) => input,
      end: () => undefined,
    });
    const onFailed = jest.fn();
    const { local } = await load(jest.fn(), onFailed);
    await expect(local.networks.coarse.run(Float32Array.of(4))).resolves.toEqual(
      Float32Array.of(4),
    );
    expect(starting.mock.calls.map(([options]) => options)).toEqual([
      { scriptUrl: 'jspi.js', backEnd: candidates[0], runtime: runtimes.jspi, networks },
      { scriptUrl: 'wasm.js', backEnd: candidates[1], runtime: runtimes.wasm, networks },
    ]);
    expect(onFailed).toHaveBeenCalledWith(
      expect.objectContaining({ title: 'WebGPU', outcome: 'failed' }),
    );
    expect(local.networks.refine).toBeUndefined();
  });

  it('fails where the files cannot be loaded', async () => {
    loading.mockRejectedValue(new Error('404'));
    await expect(load()).rejects.toThrow('404');
  });
});
