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
  /** Told when one is given up. */
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
   * The same while it is being started; a failed start stays here as the answer to whoever asks.
   */
  starting?: Promise<WorkerEngine>;
}

/**
 * The networks on the first back end that works. Where one fails in the middle of a run, the step
 * it failed at is done again on the next: whoever asked only waits longer. A back end that failed
 * is not tried again.
 */
export function createLocalNetworks(options: LocalNetworksOptions): LocalNetworks {
  const state: LocalState = { options, untried: [...options.candidates] };
  // The first one starts right away, while the pipeline is still busy with the CT. What goes wrong
  // then is reported to whoever runs a network.
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
