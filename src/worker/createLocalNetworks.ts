import type { BackEndAttempt, LocalBackEnd } from '../engine/choice';
import { toDosimetryError } from '../errors';
import type { KidneyNetworks, NetworkEngine } from '../network';
import type { Vec3 } from '../volume/types';
import type { WorkerEngine } from './createWorkerEngine';
import type { NetworkRole } from './engineCalls';

export interface LocalNetworksOptions {
  /** In the order in which they are tried; at least one. */
  candidates: readonly LocalBackEnd[];
  roles: readonly NetworkRole[];
  start(backEnd: LocalBackEnd): Promise<WorkerEngine>;
  /** Called when a back end is given up. */
  onFailed(attempt: BackEndAttempt): void;
}

export interface LocalNetworks {
  networks: KidneyNetworks;
  /** The back end in use; undefined before the first one is ready. */
  current(): LocalBackEnd | undefined;
  /** True once every candidate has failed. */
  isExhausted(): boolean;
}

interface LocalState {
  options: LocalNetworksOptions;
  /** Back ends that have not been tried yet. */
  untried: LocalBackEnd[];
  lastError?: unknown;
  /** The back end in use. */
  ready?: WorkerEngine;
  /**
   * The same back end while it is being started. A failed start stays here and is reported to
   * whoever waits for it.
   */
  starting?: Promise<WorkerEngine>;
}

/**
 * Runs the networks on the first back end that works. If a back end fails during a run, the step at
 * which it failed is repeated on the next one; the caller only waits longer. A back end that failed
 * is not tried again.
 */
export function createLocalNetworks(options: LocalNetworksOptions): LocalNetworks {
  const state: LocalState = { options, untried: [...options.candidates] };
  // The first back end is started at once, while the pipeline still prepares the CT. An error in
  // this start is reported to the first caller that runs a network.
  state.starting = startNext(state);
  state.starting.catch(() => undefined);
  return {
    networks: {
      coarse: networkOf(state, 'coarse'),
      ...(options.roles.includes('refine') && { refine: networkOf(state, 'refine') }),
    },
    current: () => state.ready?.backEnd,
    isExhausted: () => !state.ready && state.untried.length === 0 && state.lastError !== undefined,
  };
}

function networkOf(state: LocalState, role: NetworkRole): NetworkEngine {
  return {
    get description() {
      return state.ready?.backEnd.title ?? 'not started';
    },
    run: (input, dimensions) => runOnFirst(state, role, input, dimensions),
    dispose: async () => undefined,
  };
}

async function runOnFirst(
  state: LocalState,
  role: NetworkRole,
  input: Float32Array,
  dimensions: Vec3 | undefined,
): Promise<Float32Array> {
  for (;;) {
    state.starting ??= startNext(state);
    const engine = await state.starting;
    try {
      return await engine.run(role, input as Float32Array<ArrayBuffer>, dimensions);
    } catch (error) {
      engine.end();
      state.ready = undefined;
      state.starting = undefined;
      giveUp(state, engine.backEnd, error);
    }
  }
}

async function startNext(state: LocalState): Promise<WorkerEngine> {
  for (;;) {
    const backEnd = state.untried.shift();
    if (!backEnd) {
      throw state.lastError;
    }
    try {
      state.ready = await state.options.start(backEnd);
      return state.ready;
    } catch (error) {
      giveUp(state, backEnd, error);
    }
  }
}

function giveUp(state: LocalState, backEnd: LocalBackEnd, error: unknown): void {
  state.lastError = error;
  const { what, why } = toDosimetryError(error);
  state.options.onFailed({ title: backEnd.title, outcome: 'failed', reason: `${what} ${why}` });
}
