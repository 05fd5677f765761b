import * as ort from 'onnxruntime-web/wasm';
import { DosimetryError } from '../errors';
import type { ModelManifest, NetworkEngine } from '../network';

const maxThreads = 4;

/**
 * The network on onnxruntime-web's wasm engine: threads where the page is cross-origin isolated,
 * one thread elsewhere.
 *
 * @param runtimeUrl folder of the wasm files, absolute, ending in "/"
 * @throws DosimetryError ENGINE_FAILED
 */
export async function createWasmEngine(
  model: Uint8Array,
  manifest: ModelManifest,
  runtimeUrl: string,
): Promise<NetworkEngine> {
  const threads = globalThis.crossOriginIsolated
    ? Math.min(maxThreads, navigator.hardwareConcurrency || 1)
    : 1;
  ort.env.wasm.numThreads = threads;
  ort.env.wasm.wasmPaths = {
    mjs: new URL('ort-wasm-simd-threaded.mjs', runtimeUrl).href,
    wasm: new URL('ort-wasm-simd-threaded.wasm', runtimeUrl).href,
  };
  const { input, output } = manifest;
  const shape = [1, 1, ...[...input.dimensions].reverse()];
  const session = await attempt('could not be started', () =>
    ort.InferenceSession.create(model, { executionProviders: ['wasm'] }),
  );
  return {
    description: `wasm, ${threads} ${threads === 1 ? 'thread' : 'threads'}`,
    async run(values) {
      const tensor = new ort.Tensor('float32', values, shape);
      const result = await attempt('stopped', () => session.run({ [input.name]: tensor }));
      return result[output.name].data as Float32Array;
    },
    dispose: () => session.release(),
  };
}

async function attempt<T>(whatHappened: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const text = cause instanceof Error ? cause.message : String(cause);
    const outOfMemory = /memory|bad_alloc|Array buffer allocation/i.test(text);
    throw new DosimetryError(outOfMemory ? 'OUT_OF_MEMORY' : 'ENGINE_FAILED', {
      what: `The network ${whatHappened}.`,
      why: outOfMemory
        ? 'The browser has no memory left for it.'
        : `The wasm engine reports: ${text}.`,
      next: outOfMemory
        ? 'Close other studies and tabs, then try again.'
        : 'Reload the page and try again; if it happens again, check that the plug-in folder is complete.',
      cause,
    });
  }
}
