import type { Worker } from 'node:worker_threads';
import type { CallAnswer } from '../src/calls/callTypes';
import type { WorkerPort } from '../src/calls/workerPort';

/** One of Node's threads as a port for createWorkerCalls. Any exit code is reported as an end. */
export function nodeWorkerPort(worker: Worker): WorkerPort {
  const port: WorkerPort = {
    onmessage: null,
    onerror: null,
    postMessage: (message, transfer) => worker.postMessage(message, transfer as ArrayBuffer[]),
    terminate: () => worker.terminate(),
  };
  worker.on('message', (data: CallAnswer) => port.onmessage?.({ data }));
  worker.on('error', (error) => port.onerror?.({ message: error.message, error }));
  worker.on('messageerror', () => port.onerror?.({ message: 'Its answer could not be read.' }));
  worker.on('exit', (code) => port.onerror?.({ message: `Its thread ended with code ${code}.` }));
  return port;
}
