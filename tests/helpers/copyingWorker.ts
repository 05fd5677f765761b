import type { WorkerScope } from '../../src/calls/answerWorkerCalls';
import type { CallAnswer } from '../../src/calls/callTypes';
import type { WorkerPort } from '../../src/calls/workerPort';

export interface CopyingWorker extends WorkerPort {
  isEnded: boolean;
  /** What it was asked, as it was posted. */
  requests: { message: unknown; transfer: Transferable[] }[];
  /** Says something in the worker's name. */
  say(answer: CallAnswer): void;
}

/**
 * A worker in this thread whose messages are copied, and buffers moved, as postMessage does.
 *
 * @param begin the worker's script; without it the worker does what the test says
 */
export function copyingWorker(begin?: (scope: WorkerScope) => void): CopyingWorker {
  const listeners: ((event: { data: unknown }) => void)[] = [];
  const worker: CopyingWorker = {
    onmessage: null,
    onerror: null,
    isEnded: false,
    requests: [],
    postMessage(message, transfer) {
      const data: unknown = structuredClone(message, { transfer });
      worker.requests.push({ message, transfer });
      for (const listener of listeners) {
        queueMicrotask(() => worker.isEnded || listener({ data }));
      }
    },
    terminate() {
      worker.isEnded = true;
    },
    say: (data) => worker.onmessage?.({ data }),
  };
  begin?.({
    postMessage(answer, transfer) {
      const data = structuredClone(answer, { transfer });
      queueMicrotask(() => worker.isEnded || worker.say(data));
    },
    addEventListener: (_type, listener) => void listeners.push(listener),
  });
  return worker;
}
