import { toDosimetryError } from '../errors';
import type { NetworkEngine, ModelManifest } from '../network';
import { runPipeline } from '../pipeline';
import { createWasmEngine } from './createWasmEngine';
import { fetchModel } from './fetchModel';
import type { RunRequest, WorkerMessage, WorkerResult } from './messages';

/** The part of a dedicated worker's global scope that is used. */
export interface WorkerScope {
  postMessage(message: WorkerMessage, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { data: RunRequest }) => void): void;
}

/** Answers run requests; the loaded network is kept for the next run. */
export function startPipelineWorker(scope: WorkerScope): void {
  let loaded: Promise<{ manifest: ModelManifest; engine: NetworkEngine }> | undefined;

  const load = async (request: RunRequest) => {
    const { manifest, bytes } = await fetchModel(request.modelUrl, (fraction) =>
      scope.postMessage({ type: 'progress', stage: 'weights', fraction: 0.95 * fraction }, []),
    );
    return { manifest, engine: await createWasmEngine(bytes, manifest, request.runtimeUrl) };
  };

  const run = async (request: RunRequest): Promise<WorkerResult> => {
    loaded ??= load(request);
    let network: Awaited<typeof loaded>;
    try {
      network = await loaded;
    } catch (error) {
      loaded = undefined;
      throw error;
    }
    const { manifest, engine } = network;
    scope.postMessage({ type: 'progress', stage: 'weights', fraction: 1 }, []);
    const { labelmap, findings, box } = await runPipeline(request.ct, {
      manifest,
      engine,
      onProgress: (progress) => scope.postMessage({ type: 'progress', ...progress }, []),
    });
    const { name, version, sha256, stage } = manifest;
    return {
      labelmap,
      findings,
      box,
      model: { name, version, sha256, stage },
      engine: engine.description,
    };
  };

  scope.addEventListener('message', ({ data }) => {
    run(data).then(
      (result) =>
        scope.postMessage({ type: 'done', result }, [result.labelmap.data.buffer as ArrayBuffer]),
      (error) => {
        const { code, what, why, next } = toDosimetryError(error);
        scope.postMessage({ type: 'failed', error: { code, what, why, next } }, []);
      },
    );
  });
}
