import { cancelledError, DosimetryError } from '../errors';
import type { CallAnswer, CallName, CallProgress, CallTable } from './callTypes';
import { createWatchdog } from './createWatchdog';
import type { Watchdog } from './createWatchdog';
import type { WorkerEnd, WorkerPort } from './workerPort';

export interface WorkerCallsOptions {
  /** Starts the worker: with the first call, and with the first one after it ended. */
  start(): WorkerPort;
  /** Longest time without any message while somebody waits, ms. */
  silenceMs: number;
  /** Longest time with nothing but signs of life, ms; default: no limit. */
  noProgressMs?: number;
  /** The error of those who wait for a worker that does not answer. */
  silent(limitMs: number): DosimetryError;
  /** The error of those who wait for a worker that ended. */
  stopped(end: WorkerEnd): DosimetryError;
}

export interface CallOptions<Progress> {
  /** Buffers of the input that are given away instead of copied. */
  transfer?: Transferable[];
  onProgress?: (progress: Progress) => void;
  /** Aborting ends the worker at once, since what it computes cannot be interrupted. */
  signal?: AbortSignal;
}

export interface WorkerCalls<Table extends CallTable> {
  /** False before the first call, and from the worker's end until the next one. */
  readonly isAlive: boolean;
  /**
   * Asks the worker, which does one call after the other.
   *
   * @throws DosimetryError what the worker reports, CANCELLED, and those of the options
   */
  call<Name extends CallName<Table>>(
    name: Name,
    input: Table[Name]['input'],
    options?: CallOptions<CallProgress<Table, Name>>,
  ): Promise<Table[Name]['output']>;
  /** Ends the worker; whoever waits gets this error. A later call starts a new worker. */
  end(error: DosimetryError): Promise<void>;
}

interface Waiting {
  resolve(output: unknown): void;
  reject(error: unknown): void;
  onProgress?: (progress: never) => void;
  /** Stops listening to whoever may cancel. */
  release(): void;
}

interface CallsState {
  options: WorkerCallsOptions;
  port?: WorkerPort;
  lastId: number;
  waiting: Map<number, Waiting>;
  /** There while somebody waits. */
  watchdogs?: { silence: Watchdog; progress?: Watchdog };
}

/**
 * Calls to one worker: typed by a table, each answered once. A worker that ends, or of which
 * nothing is heard for too long, is an error for those who wait and is replaced with the next call;
 * answers that come from it later are ignored.
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

/** Whoever waits for this answer, who waits no longer. */
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
