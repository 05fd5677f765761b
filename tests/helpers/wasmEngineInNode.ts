import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as ort from 'onnxruntime-web/wasm';
import type { NetworkEngine, NetworkSpec } from '../../src/network';
import { loadOrtNetworks } from '../../src/worker/loadOrtNetworks';
import { runtimeFiles } from '../../src/worker/runtimeFiles';

/**
 * The browser's wasm engine in Node, one thread. Not for tests inside jest: its loader needs a
 * dynamic import, which the test runner does not give.
 */
export async function wasmEngineInNode(
  model: Uint8Array,
  spec: NetworkSpec,
): Promise<NetworkEngine> {
  const folder = path.dirname(require.resolve('onnxruntime-web/wasm'));
  const networks = await loadOrtNetworks({
    ort,
    backEnd: { kind: 'wasm', build: 'wasm', threads: 1, title: 'wasm, 1 thread' },
    runtime: Uint8Array.from(fs.readFileSync(path.join(folder, runtimeFiles.wasm))),
    networks: [{ role: 'coarse', spec, model: Uint8Array.from(model) }],
    moduleUrl: pathToFileURL(path.join(folder, 'ort-wasm-simd-threaded.mjs')).href,
  });
  return {
    description: 'wasm, 1 thread',
    run: (input, dimensions) => networks.run('coarse', input, dimensions),
    dispose: () => networks.dispose(),
  };
}
