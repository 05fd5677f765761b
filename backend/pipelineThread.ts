import { parentPort, workerData } from 'node:worker_threads';
import { loadModel } from '../cli/loadModel';
import { answerWorkerCalls } from '../src/calls/answerWorkerCalls';
import type { WorkerScope } from '../src/calls/answerWorkerCalls';
import { modelIdentity } from '../src/network';
import { contourKidneys } from '../src/contouring';
import type { ThreadCalls, ThreadData } from './threadCalls';

const port = parentPort!;
const { model } = workerData as ThreadData;
const loading = loadModel(model);
// The description returned to the caller.
loading.catch(() => undefined);
const scope: WorkerScope = {
  postMessage: (answer, transfer) => port.postMessage(answer, transfer as ArrayBuffer[]),
  addEventListener: (type, listener) => port.on(type, (data: unknown) => listener({ data })),
};

/**
 * The pipeline checks `aborted` between its steps. The flag is shared memory, because messages are
 * not delivered while a step computes.
 */
function signalOf(flag: Int32Array): AbortSignal {
  return {
    get aborted() {
      return Atomics.load(flag, 0) !== 0;
    },
  } as AbortSignal;
}

answerWorkerCalls<ThreadCalls>(scope, {
  async load() {
    const { manifest, networks } = await loading;
    return { model: modelIdentity(manifest), engine: networks.coarse.description };
  },
  async contour({ ct, contourConvention, cancelled }, progress) {
    const { manifest, networks, referenceAnatomy } = await loading;
    return contourKidneys(ct, {
      manifest,
      networks,
      referenceAnatomy,
      contourConvention,
      bothConventions: true,
      signal: signalOf(cancelled),
      onProgress: () => progress(true),
    });
  },
});
