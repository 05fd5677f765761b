import fs from 'node:fs';
import path from 'node:path';
import { loadModel, modelsFolder } from '../../cli/loadModel';
import type { NetworkEngine, NetworkSpec } from '../../src/network';
import type { Vec3 } from '../../src/volume/types';
import { otherGrids } from './otherGrids';
import { randomBlocks } from './randomBlocks';
import { wasmEngineInNode } from './wasmEngineInNode';

export interface EngineComparison {
  role: 'coarse' | 'refine';
  dimensions: Vec3;
  /** Of both answers, and as it must be. */
  lengths: number[];
  /** Largest difference of a probability. */
  worst: number;
  /** Highest probability of each class. */
  highest: number[];
  descriptions: string[];
}

/**
 * Runs the shipped networks on the same input in onnxruntime-node and in onnxruntime-web's wasm
 * engine and prints how far the probabilities differ, for a network that takes boxes of several
 * sizes on some one after the other. A program of its own: the wasm loader needs a dynamic import,
 * which the test runner does not give. Its argument is another folder of weights.
 */
async function compareEngines(): Promise<void> {
  const folder = process.argv[2] ?? modelsFolder;
  const { manifest, networks } = await loadModel(folder);
  const results: EngineComparison[] = [];
  for (const role of ['coarse', 'refine'] as const) {
    const spec = manifest[role];
    const node = networks[role];
    if (spec && node) {
      const wasm = await wasmEngineInNode(fs.readFileSync(path.join(folder, spec.file)), spec);
      for (const dimensions of [spec.input.dimensions, ...otherGrids(spec)]) {
        results.push({ role, ...(await compare(node, wasm, spec, dimensions)) });
      }
      await node.dispose();
      await wasm.dispose();
    }
  }
  process.stdout.write(JSON.stringify(results));
}

async function compare(
  node: NetworkEngine,
  wasm: NetworkEngine,
  spec: NetworkSpec,
  dimensions: Vec3,
): Promise<Omit<EngineComparison, 'role'>> {
  const input = randomBlocks(dimensions);
  const expected = await node.run(Float32Array.from(input), dimensions);
  const actual = await wasm.run(Float32Array.from(input), dimensions);
  const classes = spec.output.classes.length;
  let worst = 0;
  const highest = new Array<number>(classes).fill(0);
  for (let n = 0; n < expected.length; n++) {
    worst = Math.max(worst, Math.abs(expected[n] - actual[n]));
    const channel = Math.floor(n / input.length);
    highest[channel] = Math.max(highest[channel], expected[n]);
  }
  return {
    dimensions,
    lengths: [expected.length, actual.length, classes * input.length],
    worst,
    highest,
    descriptions: [node.description, wasm.description],
  };
}

compareEngines().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
