import type { WorkerScope } from '../../src/calls/answerWorkerCalls';
import type { Ort } from '../../src/worker/loadOrtNetworks';
import { startEngineWorker } from '../../src/worker/startEngineWorker';

/**
 * onnxruntime starts its threads from the same script under this name; there only its own code,
 * which has been imported already, runs.
 */
const threadName = 'em-pthread';

export function startEngine(ort: Ort): void {
  const scope = globalThis as unknown as WorkerScope & { name: string };
  if (!scope.name.startsWith(threadName)) {
    startEngineWorker(scope, ort);
  }
}
