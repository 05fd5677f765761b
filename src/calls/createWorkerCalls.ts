import { cancelledError, DosimetryError } from '../errors';
import type { CallAnswer, CallName, CallProgress, CallTable } from './callTypes';
import { createWatchdog } from './createWatchdog';
import type { Watchdog } from './createWatchdog';
import type { WorkerEnd, WorkerPort } from './workerPort';

export interface WorkerCallsOptions {
  /** Starts the worker: for the first call, and for the first one after the worker has ended. */
  start(): WorkerPort;
  /** Longest time without any message while a call is pending, ms. */
  silenceMs: number;
  /** Longest time with nothing but signs of life, ms; default: no limit. */
  noProgressMs?: number;
  /** The error for pending calls where the worker does not answer. */
  silent(limitMs: number): DosimetryError;
  /** The error for pending calls where the worker has ended. */
  stopped(end: WorkerEnd): DosimetryError;
}

export interface CallOptions<Progress> {
  /** Buffers of the input that are transferred instead of copied. */
  transfer?: Transferable[];
  onProgress?: (progress: Progress) => void;
  /** Aborting ends the worker at once, because its computation cannot be interrupted. */
  signal?: AbortSignal;
}

export interface WorkerCalls<Table extends CallTable> {
  /** False before the first call, and after the worker has ended until the next call. */
  readonly isAlive: boolean;
  /**
   * Sends a call to the worker, which answers one call after the other.
   * @throws DosimetryError what the worker reports, CANCELLED, and the errors of the options
   */
  call<Name extends CallName<Table>>(
    name: Name,
    input: Table[Name]['input'],
    options?: CallOptions<CallProgress<Table, Name>>,
  ): Promise<Table[Name]['output']>;
  /**
   * Ends the worker; pending calls are rejected with this error. A later call starts a new worker.
   */
  end(error: DosimetryError): Promise<void>;
}

interface Waiting {
  resolve(output: unknown): void;
  reject(error: unknown): void;
  onProgress?: (progress: never) => void;
  /** Removes the listener for cancellation. */
  release(): void;
}

interface CallsState {
  options: WorkerCallsOptions;
  port?: WorkerPort;
  lastId: number;
  waiting: Map<number, Waiting>;
  /** Present while a call is pending. */
  watchdogs?: { silence: Watchdog; progress?: Watchdog };
}

/**
 * Calls to one worker, typed by a table and each answered once. If the worker ends, or sends
 * nothing for too long, pending calls are rejected and the next call starts a new worker. Answers
 * that an ended worker sends later are ignored.
 */
export function createWorkerCalls<Table extends CallTable>(
  options: WorkerCallsOptions,
): WorkerCalls<Table> {
  const state: CallsState = { options, lastId: 0, waiting: new Map() };
  return {
    get isAlive() {
      return state.port !== undefined;
    },
    call: async (name, input, callOptions = {}) => ask(state, name, input, callOptions),
    end: (error) => end(state, error),
  };
}

function ask(
  state: CallsState,
  name: string,
  input: unknown,
  { transfer = [], onProgress, signal }: CallOptions<never>,
): Promise<unknown> {
  if (signal?.aborted) {
    throw cancelledError();
  }
  const port = (state.port ??= startPort(state));
  const id = ++state.lastId;
  return new Promise((resolve, reject) => {
    const cancel = () => void end(state, cancelledError());
    const release = () => signal?.removeEventListener('abort', cancel);
    signal?.addEventListener('abort', cancel);
    state.waiting.set(id, { resolve, reject, onProgress, release });
    try {
      state.watchdogs ??= startWatchdogs(state);
      port.postMessage({ id, name, input }, transfer);
    } catch (error) {
      take(state, id)?.reject(error);
    }
  });
}

function startPort(state: CallsState): WorkerPort {
  const port = state.options.start();
  port.onmessage = ({ data }) => {
    if (state.port === port) {
      hear(state, data);
    }
  };
  port.onerror = (event) => {
    if (state.port === port) {
      void end(state, state.options.stopped(event));
    }
  };
  return port;
}

function hear(state: CallsState, answer: CallAnswer): void {
  state.watchdogs?.silence.heard();
  if (answer.type === 'alive') {
    return;
  }
  state.watchdogs?.progress?.heard();
  if (answer.type === 'progress') {
    state.waiting.get(answer.id)?.onProgress?.(answer.progress as never);
  } else if (answer.type === 'done') {
    take(state, answer.id)?.resolve(answer.output);
  } else {
    take(state, answer.id)?.reject(new DosimetryError(answer.error.code, answer.error));
  }
}

/** The pending call for this answer, removed from the list. */
function take(state: CallsState, id: number): Waiting | undefined {
  const asked = state.waiting.get(id);
  state.waiting.delete(id);
  asked?.release();
  if (state.waiting.size === 0) {
    state.watchdogs?.silence.stop();
    state.watchdogs?.progress?.stop();
    state.watchdogs = undefined;
  }
  return asked;
}

async function end(state: CallsState, error: DosimetryError): Promise<void> {
  const ended = state.port?.terminate();
  state.port = undefined;
  const lost = [...state.waiting.keys()].map((id) => take(state, id));
  lost.forEach((asked) => asked?.reject(error));
  await ended;
}

function startWatchdogs(state: CallsState): CallsState['watchdogs'] {
  const { silenceMs, noProgressMs, silent } = state.options;
  const watch = (limitMs: number) =>
    createWatchdog(limitMs, () => void end(state, silent(limitMs)));
  return {
    silence: watch(silenceMs),
    ...(noProgressMs !== undefined && { progress: watch(noProgressMs) }),
  };
}
