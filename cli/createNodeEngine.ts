import * as ort from 'onnxruntime-node';
import { DosimetryError } from '../src/errors';
import type { ModelManifest, NetworkEngine } from '../src/network';

/** The network on onnxruntime-node (CPU). */
export async function createNodeEngine(
  model: Uint8Array,
  manifest: ModelManifest,
): Promise<NetworkEngine> {
  const { input, output } = manifest;
  const shape = [1, 1, ...[...input.dimensions].reverse()];
  let session: ort.InferenceSession;
  try {
    session = await ort.InferenceSession.create(model, { graphOptimizationLevel: 'all' });
  } catch (cause) {
    throw new DosimetryError('ENGINE_FAILED', {
      what: 'The network could not be loaded.',
      why: `onnxruntime reports: ${cause instanceof Error ? cause.message : String(cause)}.`,
      next: 'Install the packages again (npm ci) and check that the models folder is complete.',
      cause,
    });
  }
  return {
    description: 'onnxruntime-node, CPU',
    async run(values) {
      const result = await session.run({ [input.name]: new ort.Tensor('float32', values, shape) });
      return result[output.name].data as Float32Array;
    },
    dispose: () => session.release(),
  };
}
