import { answerWorkerCalls } from '../calls/answerWorkerCalls';
import type { WorkerScope } from '../calls/answerWorkerCalls';
import type { EngineCalls } from './engineCalls';
import { loadOrtNetworks } from './loadOrtNetworks';
import type { Ort, OrtNetworks } from './loadOrtNetworks';

/**
 * Answers the pipeline's worker: loads networks once, then runs them, one after the other. This
 * worker is separate, so that a back end that hangs or crashes can be ended without losing the CT.
 */
export function startEngineWorker(scope: WorkerScope, ort: Ort): void {
  const loaded: { networks?: OrtNetworks } = {};
  answerWorkerCalls<EngineCalls>(scope, {
    async load(what) {
      loaded.networks = await loadOrtNetworks({ ort, ...what });
    },
    run: ({ role, input, dimensions }) => loaded.networks!.run(role, input, dimensions),
  });
}
