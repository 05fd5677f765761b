import type * as OrtModule from 'onnxruntime-web/wasm';
import type { LocalBackEnd } from '../engine/choice';
import { checkProbeAnswer, probeAnswer, probeNetwork } from '../engine/probe';
import { DosimetryError } from '../errors';
import type { Vec3 } from '../volume/types';
import type { NetworkRole, NetworkToLoad } from './engineCalls';

export type Ort = typeof OrtModule;

export interface OrtNetworks {
  /**
   * @param input [1, 1, nz, ny, nx] normalised HU
   * @param dimensions nx, ny, nz; default: the network's own
   * @returns probabilities [1, classes, nz, ny, nx]
   */
  run(
    role: NetworkRole,
    input: Float32Array,
    dimensions?: Vec3,
  ): Promise<Float32Array<ArrayBuffer>>;
  dispose(): Promise<void>;
}

export interface LoadOrtNetworksOptions {
  ort: Ort;
  backEnd: LocalBackEnd;
  /** The .wasm file of this build of onnxruntime. */
  runtime: Uint8Array<ArrayBuffer>;
  networks: readonly NetworkToLoad[];
  /** Address of the JavaScript module, only for builds that do not contain it (Node). */
  moduleUrl?: string;
}

/**
 * Loads networks on one build of onnxruntime-web. A small network with a known output is run first,
 * because some GPU drivers accept 3D graphs and compute wrong values. On the GPU, operators that
 * would silently run on the processor are refused, so that "WebGPU" means that everything runs on
 * the GPU.
 * @throws DosimetryError ENGINE_FAILED, OUT_OF_MEMORY
 */
export async function loadOrtNetworks(options: LoadOrtNetworksOptions): Promise<OrtNetworks> {
  const { ort, backEnd, runtime, networks } = options;
  ort.env.logLevel = 'error';
  ort.env.wasm.numThreads = backEnd.threads;
  ort.env.wasm.wasmBinary = runtime.buffer;
  if (options.moduleUrl) {
    ort.env.wasm.wasmPaths = { mjs: options.moduleUrl };
  }
  if (backEnd.kind === 'webgpu') {
    ort.env.webgpu.powerPreference = 'high-performance';
  }
  const create = (model: Uint8Array) =>
    attempt(backEnd, 'could not be started', () =>
      ort.InferenceSession.create(model, {
        executionProviders: [backEnd.kind],
        graphOptimizationLevel: 'all',
        ...(backEnd.kind === 'webgpu' && {
          extra: { session: { disable_cpu_ep_fallback: '1' } },
        }),
      }),
    );

  await proveWithProbe(ort, backEnd, create);
  // The engine has its own copy by now.
  ort.env.wasm.wasmBinary = undefined;
  const sessions = new Map<
    NetworkRole,
    { session: OrtModule.InferenceSession; to: NetworkToLoad }
  >();
  for (const network of networks) {
    sessions.set(network.role, { session: await create(network.model), to: network });
  }

  return {
    async run(role, input, dimensions) {
      const { session, to } = sessions.get(role)!;
      const shape = [1, 1, ...[...(dimensions ?? to.spec.input.dimensions)].reverse()];
      const { input: inputSpec, output } = to.spec;
      const result = await attempt(backEnd, 'stopped', () =>
        session.run({ [inputSpec.name]: new ort.Tensor('float32', input, shape) }),
      );
      const { data, dims } = result[output.name];
      checkOutput(backEnd, dims, [1, output.classes.length, ...shape.slice(2)]);
      return data as Float32Array<ArrayBuffer>;
    },
    async dispose() {
      for (const { session } of sessions.values()) {
        await session.release();
      }
    },
  };
}

async function proveWithProbe(
  ort: Ort,
  backEnd: LocalBackEnd,
  create: (model: Uint8Array) => Promise<OrtModule.InferenceSession>,
): Promise<void> {
  const probe = probeNetwork();
  const session = await create(probe.model);
  const result = await attempt(backEnd, 'stopped', () =>
    session.run({ [probe.inputName]: new ort.Tensor('float32', probe.input, probe.inputShape) }),
  );
  checkProbeAnswer(result[probe.outputName].data as Float32Array, probeAnswer(probe));
  await session.release();
}

function checkOutput(
  { title }: LocalBackEnd,
  actual: readonly number[],
  expected: readonly number[],
): void {
  if (actual.join() !== expected.join()) {
    throw new DosimetryError('MODEL_MISMATCH', {
      what: 'The network does not fit its description.',
      why: `On ${title} it answers ${actual.join(' x ')} values, the manifest expects ${expected.join(' x ')}.`,
      next: 'Install the models folder that came with this version.',
    });
  }
}

async function attempt<T>(
  { title }: LocalBackEnd,
  whatHappened: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const text = cause instanceof Error ? cause.message : String(cause);
    const outOfMemory = /memory|bad_alloc|Array buffer allocation/i.test(text);
    throw new DosimetryError(outOfMemory ? 'OUT_OF_MEMORY' : 'ENGINE_FAILED', {
      what: `The network ${whatHappened} (${title}).`,
      why: outOfMemory
        ? 'The browser has no memory left for it.'
        : `onnxruntime reports: ${text.replace(/\.*\s*$/, '')}.`,
      next: outOfMemory
        ? 'Close other studies and tabs, then try again.'
        : 'Reload the page and try again; if it happens again, check that the plug-in folder is complete.',
      cause,
    });
  }
}
