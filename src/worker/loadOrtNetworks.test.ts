import { smallNetwork } from '../../tests/helpers/smallNetwork';
import type { LocalBackEnd } from '../engine/choice';
import { probeAnswer, probeNetwork } from '../engine/probe';
import { loadOrtNetworks } from './loadOrtNetworks';
import type { Ort } from './loadOrtNetworks';

const backEnd: LocalBackEnd = { kind: 'webgpu', build: 'jspi', threads: 1, title: 'WebGPU' };
const { model, spec } = smallNetwork([8, 4, 4], 2);
const probe = probeNetwork();

/**
 * onnxruntime without a runtime: answers the probe rightly or not, and other networks with ones.
 */
function createOrt({ probeError = 0, answerDims = [1, 3, 4, 4, 8], failure = '' } = {}) {
  const created: { options: Record<string, unknown> }[] = [];
  const inputShapes: (number[] | undefined)[] = [];
  const ort = {
    env: { wasm: {}, webgpu: {} } as Record<string, Record<string, unknown>>,
    Tensor: class {
      constructor(
        readonly type: string,
        readonly data: Float32Array,
        readonly dims: number[],
      ) {}
    },
    InferenceSession: {
      create: async (bytes: Uint8Array, options: Record<string, unknown>) => {
        created.push({ options });
        const isProbe = bytes.length === probe.model.length;
        return {
          run: async ({ ct }: Record<string, { dims: number[] }>) => {
            inputShapes.push(ct?.dims);
            if (failure && !isProbe) {
              throw new Error(failure);
            }
            return isProbe
              ? { y: { data: probeAnswer(probe).map((v) => v + probeError), dims: [] } }
              : { probabilities: { data: new Float32Array(384).fill(1), dims: answerDims } };
          },
          release: async () => undefined,
        };
      },
    },
  };
  return { ort: ort as unknown as Ort, env: ort.env, created, inputShapes };
}

function load(ort: Ort) {
  return loadOrtNetworks({
    ort,
    backEnd,
    runtime: Uint8Array.of(1, 2, 3),
    networks: [{ role: 'coarse', spec, model: Uint8Array.from(model) }],
  });
}

describe('loadOrtNetworks', () => {
  it('refuses steps on the processor where the GPU was asked for', async () => {
    const { ort, env, created } = createOrt();
    const networks = await load(ort);
    expect(created).toHaveLength(2);
    for (const { options } of created) {
      expect(options).toMatchObject({
        executionProviders: ['webgpu'],
        extra: { session: { disable_cpu_ep_fallback: '1' } },
      });
    }
    expect(env.wasm.numThreads).toBe(1);
    // The bytes are not kept beside the engine's own copy.
    expect(env.wasm.wasmBinary).toBeUndefined();
    expect(await networks.run('coarse', new Float32Array(128))).toHaveLength(384);
  });

  it('does not trust a back end that answers the probe wrongly', async () => {
    await expect(load(createOrt({ probeError: 0.001 }).ort)).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
      why: expect.stringContaining('0.001') as string,
    });
  });

  it('gives a network boxes of the size that is asked for', async () => {
    const { ort, inputShapes } = createOrt({ answerDims: [1, 3, 8, 6, 10] });
    const networks = await load(ort);
    await networks.run('coarse', new Float32Array(480), [10, 6, 8]);
    expect(inputShapes.at(-1)).toEqual([1, 1, 8, 6, 10]);
    // The answer has to have the same size.
    await expect(networks.run('coarse', new Float32Array(128))).rejects.toMatchObject({
      code: 'MODEL_MISMATCH',
    });
    expect(inputShapes.at(-1)).toEqual([1, 1, 4, 4, 8]);
  });

  it('notices a network that is not the one of the manifest', async () => {
    const networks = await load(createOrt({ answerDims: [1, 2, 4, 4, 8] }).ort);
    await expect(networks.run('coarse', new Float32Array(128))).rejects.toMatchObject({
      code: 'MODEL_MISMATCH',
    });
  });

  it.each([
    ['Array buffer allocation failed', 'OUT_OF_MEMORY'],
    ['device lost.', 'ENGINE_FAILED'],
  ])('tells "%s" as %s', async (failure, code) => {
    const networks = await load(createOrt({ failure }).ort);
    await expect(networks.run('coarse', new Float32Array(128))).rejects.toMatchObject({
      code,
      what: 'The network stopped (WebGPU).',
    });
  });
});
