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

/**
 * The networks on the first back end that works. Where one fails in the middle of a run, the step it
 * failed at is done again on the next: whoever asked only waits longer. A back end that failed is not
 * tried again.
 */
export function createLocalNetworks(options: LocalNetworksOptions): LocalNetworks {
  const waiting = [...options.candidates];
  let lastError: unknown;
  let ready: WorkerEngine | undefined;
  let starting: Promise<WorkerEngine> | undefined;

  const fail = (backEnd: LocalBackEnd, error: unknown): void => {
    lastError = error;
    const { what, why } = toDosimetryError(error);
    options.onFailed({ title: backEnd.title, outcome: 'failed', reason: `${what} ${why}` });
  };

  const startNext = async (): Promise<WorkerEngine> => {
    for (;;) {
      const backEnd = waiting.shift();
      if (!backEnd) {
        throw lastError;
      }
      try {
        ready = await options.start(backEnd);
        return ready;
      } catch (error) {
        fail(backEnd, error);
      }
    }
  };

  const run = async (
    role: NetworkRole,
    input: Float32Array,
    dimensions: Vec3 | undefined,
  ): Promise<Float32Array> => {
    for (;;) {
      starting ??= startNext();
      const engine = await starting;
      try {
        return await engine.run(role, input as Float32Array<ArrayBuffer>, dimensions);
      } catch (error) {
        engine.end();
        ready = undefined;
        starting = undefined;
        fail(engine.backEnd, error);
      }
    }
  };

  const engineOf = (role: NetworkRole): NetworkEngine => ({
    get description() {
      return ready?.backEnd.title ?? 'not started';
    },
    run: (input, dimensions) => run(role, input, dimensions),
    dispose: async () => undefined,
  });

  // The first one starts right away, while the pipeline is still busy with the CT. What goes wrong
  // then is reported to whoever runs a network.
  starting = startNext();
  starting.catch(() => undefined);
  return {
    networks: {
      coarse: engineOf('coarse'),
      ...(options.roles.includes('refine') && { refine: engineOf('refine') }),
    },
    current: () => ready?.backEnd,
    isExhausted: () => !ready && waiting.length === 0 && lastError !== undefined,
  };
}
