import type { EngineAnswer, EngineRequest } from './engineCalls';
import { errorDetails } from '../calls/errorDetails';
import { loadOrtNetworks } from './loadOrtNetworks';
import type { Ort, OrtNetworks } from './loadOrtNetworks';

/** The part of a dedicated worker's global scope that is used. */
export interface EngineWorkerScope {
  postMessage(message: EngineAnswer, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { data: EngineRequest }) => void): void;
}

/**
 * Answers the pipeline's worker: loads networks once, then runs them, one after the other. A worker of
 * its own, so that a back end that hangs or breaks can be ended without losing the CT.
 */
export function startEngineWorker(scope: EngineWorkerScope, ort: Ort): void {
  let networks: Promise<OrtNetworks> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const answer = async (request: EngineRequest): Promise<void> => {
    if (request.type === 'load') {
      networks = loadOrtNetworks({ ort, ...request });
      await networks;
      scope.postMessage({ type: 'loaded' }, []);
    } else {
      const { role, input, dimensions } = request;
      const output = await (await networks!).run(role, input, dimensions);
      scope.postMessage({ type: 'ran', id: request.id, output }, [output.buffer]);
    }
  };

  scope.addEventListener('message', ({ data }) => {
    last = last
      .then(() => answer(data))
      .catch((error: unknown) => {
        const id = data.type === 'run' ? data.id : undefined;
        scope.postMessage({ type: 'failed', id, error: errorDetails(error) }, []);
      });
  });
}
