import type { CallAnswer } from './callTypes';

/** Why a worker no longer works; neither where nobody knows. */
export interface WorkerEnd {
  /** What the browser or Node reports. */
  message?: string;
  /** What the worker's code threw. */
  error?: unknown;
}

/** A worker as whoever asks it sees it, the same in browsers and in Node. */
export interface WorkerPort {
  postMessage(message: unknown, transfer: Transferable[]): void;
  /** Ends it at once; nothing is heard of it afterwards. */
  terminate(): unknown;
  onmessage: ((event: { data: CallAnswer }) => void) | null;
  /** It ended, could not be started, or said what cannot be read. */
  onerror: ((event: WorkerEnd) => void) | null;
}
