import fs from 'node:fs';
import path from 'node:path';
import { loadModel, modelsFolder } from '../../cli/loadModel';
import { wasmEngineInNode } from './wasmEngineInNode';

/**
 * Runs the shipped network on the same input in onnxruntime-node and in onnxruntime-web's wasm engine
 * and prints how far the probabilities differ. A program of its own: the wasm loader needs a dynamic
 * import, which the test runner does not give.
 */
async function compareEngines(): Promise<void> {
  const { manifest, networks } = await loadModel();
  const node = networks.coarse;
  const spec = manifest.coarse;
  const bytes = fs.readFileSync(path.join(modelsFolder, spec.file));
  const wasm = await wasmEngineInNode(bytes, spec);
  const input = randomBlocks(spec.input.dimensions);
  const expected = await node.run(Float32Array.from(input));
  const actual = await wasm.run(Float32Array.from(input));
  const count = input.length;
  let worst = 0;
  const highest = [0, 0, 0];
  for (let n = 0; n < expected.length; n++) {
    worst = Math.max(worst, Math.abs(expected[n] - actual[n]));
    const channel = Math.floor(n / count);
    highest[channel] = Math.max(highest[channel], expected[n]);
  }
  process.stdout.write(
    JSON.stringify({
      lengths: [expected.length, actual.length, 3 * count],
      worst,
      highest,
      descriptions: [node.description, wasm.description],
    }),
  );
  await node.dispose();
  await wasm.dispose();
}

/** Blocks of 16 x 16 x 8 voxels of random HU, with noise, as normalised input; the same each time. */
function randomBlocks([nx, ny, nz]: readonly number[]): Float32Array {
  let state = 12345;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const blocks = Array.from({ length: 4096 }, () => 2 * random() - 1);
  const values = new Float32Array(nx * ny * nz);
  for (let n = 0; n < values.length; n++) {
    const [i, j, k] = [n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))];
    const block = blocks[(i >> 4) + 16 * ((j >> 4) + 16 * (k >> 3))];
    values[n] = Math.max(-1, Math.min(1, block + 0.2 * (random() - 0.5)));
  }
  return values;
}

compareEngines().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
