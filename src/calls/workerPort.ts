import type { CallAnswer } from './callTypes';

/** Why a worker has ended; both fields are missing where the reason is unknown. */
export interface WorkerEnd {
  /** What the browser or Node reports. */
  message?: string;
  /** What the worker's code threw. */
  error?: unknown;
}

/** A worker as seen by its caller, the same in browsers and in Node. */
export interface WorkerPort {
  postMessage(message: unknown, transfer: Transferable[]): void;
  /** Ends it at once; no message arrives afterwards. */
  terminate(): unknown;
  onmessage: ((event: { data: CallAnswer }) => void) | null;
  /** Called when it ended, could not be started, or sent a message that cannot be read. */
  onerror: ((event: WorkerEnd) => void) | null;
}
