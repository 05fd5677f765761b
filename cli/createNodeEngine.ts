import * as ort from 'onnxruntime-node';
import { DosimetryError } from '../src/errors';
import type { NetworkEngine, NetworkSpec } from '../src/network';

export interface NodeEngineOptions {
  /** Number of threads; default: as many as the machine has cores. */
  threads?: number;
}

/**
 * Without this, onnxruntime (since 1.29, on Linux and macOS) reports each process and session to
 * Microsoft, keeps an id of the machine in the home folder, and waits for its report when the
 * process ends. It is read when the first session is made.
 */
function turnOffReports(): void {
  process.env.ORT_DISABLE_TELEMETRY = '1';
}

/**
 * Loads a network on onnxruntime-node (CPU). A thread needs the environment of its process
 * (`SHARE_ENV`).
 * @throws DosimetryError ENGINE_FAILED, OUT_OF_MEMORY
 */
export async function createNodeEngine(
  model: Uint8Array,
  spec: NetworkSpec,
  { threads }: NodeEngineOptions = {},
): Promise<NetworkEngine> {
  const { input, output } = spec;
  turnOffReports();
  const session = await attempt('could not be loaded', () =>
    ort.InferenceSession.create(model, {
      graphOptimizationLevel: 'all',
      ...(threads !== undefined && { intraOpNumThreads: threads }),
    }),
  );
  return {
    description: 'onnxruntime-node, CPU',
    async run(values, dimensions = input.dimensions) {
      const shape = [1, 1, ...[...dimensions].reverse()];
      const tensor = new ort.Tensor('float32', values, shape);
      const result = await attempt('stopped', () => session.run({ [input.name]: tensor }));
      return result[output.name].data as Float32Array;
    },
    dispose: () => session.release(),
  };
}

async function attempt<T>(whatHappened: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const text = cause instanceof Error ? cause.message : String(cause);
    const outOfMemory = /memory|bad_alloc/i.test(text);
    throw new DosimetryError(outOfMemory ? 'OUT_OF_MEMORY' : 'ENGINE_FAILED', {
      what: `The network ${whatHappened}.`,
      why: outOfMemory ? 'The machine has no memory left for it.' : `onnxruntime reports: ${text}.`,
      next: outOfMemory
        ? 'End other programs, then try again.'
        : 'Install the packages again (npm ci) and check that the models folder is complete.',
      cause,
    });
  }
}
