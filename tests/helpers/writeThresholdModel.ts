import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { encodeOnnxModel } from '../../src/engine/onnx';
import type { OnnxConstant, OnnxNode } from '../../src/engine/onnx';
import type { ModelManifest, NetworkSpec } from '../../src/network';
import type { Vec3 } from '../../src/volume/types';

/** HU at which the networks' answers change: tissue, parenchyma, sinus. */
export interface ModelThresholds {
  parenchymaHu: number;
  sinusHu: number;
}

const window = { lower: -200, upper: 300 };
/** How sharp the answers are: logits a normalised HU. */
const gain = 60;
const normalised = (hu: number): number =>
  (2 * (hu - window.lower)) / (window.upper - window.lower) - 1;

/**
 * Writes a model of two networks whose answers are known in closed form: what is brighter than one HU
 * is kidney, what is brighter than another is sinus, and the side is the half of the coarse box. The
 * graphs are one 1x1x1 convolution, for the coarse one a constant a voxel, and a softmax.
 */
export function writeThresholdModel(
  folder: string,
  { parenchymaHu, sinusHu }: ModelThresholds,
): ModelManifest {
  fs.mkdirSync(folder, { recursive: true });
  const write = (
    file: string,
    classes: string[],
    dimensions: Vec3,
    spacingMm: Vec3,
    bytes: Uint8Array,
  ): NetworkSpec => {
    fs.writeFileSync(path.join(folder, file), bytes);
    return {
      file,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      input: {
        name: 'ct',
        dimensions,
        spacingMm,
        hounsfieldWindow: window,
        paddingHounsfield: -1000,
        antialiasSigmaFactor: 0.42,
      },
      output: { name: 'probabilities', classes },
    };
  };
  const kidneyAt = normalised(parenchymaHu);
  const sinusAt = normalised(sinusHu);
  const coarseSize: Vec3 = [128, 128, 64];
  const refineSize: Vec3 = [112, 112, 64];
  const manifest: ModelManifest = {
    formatVersion: 2,
    name: 'threshold-test',
    version: '1.0.0',
    stage: 'interim',
    licence: 'MIT',
    coarse: write(
      'coarse.onnx',
      ['background', 'Kidney_R', 'Kidney_L'],
      coarseSize,
      [2.61, 2.61, 5],
      // Either side is kidney by its HU; the constants decide which.
      network(coarseSize, [0, gain, gain], [0, -gain * kidneyAt, -gain * kidneyAt], true),
    ),
    refine: write(
      'refine.onnx',
      ['background', 'parenchyma', 'sinus'],
      refineSize,
      [1.5, 1.5, 3],
      // The sinus' line is twice as steep and crosses the parenchyma's at the second threshold.
      network(
        refineSize,
        [0, gain, 2 * gain],
        [0, -gain * kidneyAt, -gain * (kidneyAt + sinusAt)],
        false,
      ),
    ),
    decision: { threshold: 0.5, sinusThreshold: 0.5 },
  };
  fs.writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  return manifest;
}

function network(
  [nx, ny, nz]: Vec3,
  weights: number[],
  biases: number[],
  hasSides: boolean,
): Uint8Array {
  const constants: OnnxConstant[] = [
    { name: 'weights', shape: [3, 1, 1, 1, 1], values: Float32Array.from(weights) },
    { name: 'biases', shape: [3], values: Float32Array.from(biases) },
  ];
  const nodes: OnnxNode[] = [
    {
      operator: 'Conv',
      inputs: ['ct', 'weights', 'biases'],
      output: 'scores',
      attributes: { kernel_shape: [1, 1, 1] },
    },
  ];
  if (hasSides) {
    // [1, 3, 1, 1, nx]: the right kidney lies at small i.
    const sides = new Float32Array(3 * nx);
    for (let i = 0; i < nx; i++) {
      sides[nx + i] = i < nx / 2 ? 0 : -2 * gain;
      sides[2 * nx + i] = i < nx / 2 ? -2 * gain : 0;
    }
    constants.push({ name: 'sides', shape: [1, 3, 1, 1, nx], values: sides });
    nodes.push({ operator: 'Add', inputs: ['scores', 'sides'], output: 'sided' });
  }
  nodes.push({
    operator: 'Softmax',
    inputs: [hasSides ? 'sided' : 'scores'],
    output: 'probabilities',
    attributes: { axis: 1 },
  });
  return encodeOnnxModel({
    name: 'threshold',
    input: { name: 'ct', shape: [1, 1, nz, ny, nx] },
    output: { name: 'probabilities', shape: [1, 3, nz, ny, nx] },
    nodes,
    constants,
  });
}
