import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { encodeOnnxModel } from '../../src/engine/onnx';
import type { ModelManifest, NetworkSpec } from '../../src/network';
import type { Vec3 } from '../../src/volume/types';

/** HU of the kidneys that the rule finds; tissue (45) and bone (250) are none. */
export const ruleKidneyHu = 130;

const window = { lower: -200, upper: 300 };

/**
 * Writes a models folder whose two networks follow a rule instead of training: a voxel is kidney if its
 * HU is near 130, right or left by the half of the box that it lies in. Real ONNX files of the real
 * sizes that cost nothing to run.
 */
export function writeRuleModel(folder: string): ModelManifest {
  fs.mkdirSync(folder, { recursive: true });
  const manifest: ModelManifest = {
    formatVersion: 2,
    name: 'rule',
    version: '1.0.0',
    stage: 'interim',
    licence: 'MIT',
    coarse: writeNetwork(folder, 'coarse', [128, 128, 64], [2.61, 2.61, 5]),
    refine: writeNetwork(folder, 'refine', [112, 112, 64], [1.5, 1.5, 3]),
    decision: { threshold: 0.5, sinusThreshold: 0.5 },
  };
  fs.writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  return manifest;
}

function writeNetwork(
  folder: string,
  role: 'coarse' | 'refine',
  dimensions: Vec3,
  spacingMm: Vec3,
): NetworkSpec {
  const [nx, ny, nz] = dimensions;
  const shape = [nz, ny, nx];
  const count = nx * ny * nz;
  // Logit of kidney: 12 - 469 (v - centre)^2, v in [-1, 1]: zero 40 HU from 130 HU; background: 0.
  const centre = (2 * (ruleKidneyHu - window.lower)) / (window.upper - window.lower) - 1;
  const [square, linear, constant] = [-469, 938 * centre, 12 - 469 * centre * centre];
  const weights = Float32Array.of(0, 0, linear, square, linear, square);
  const bias = Float32Array.of(0, constant, constant);
  const never = -100;
  const place = new Float32Array(3 * count);
  for (let n = 0; n < count; n++) {
    const xMm = ((n % nx) - (nx - 1) / 2) * spacingMm[0];
    // x grows towards the patient's left; the spine lies in the middle.
    place[count + n] = role === 'refine' || xMm < -25 ? 0 : never;
    place[2 * count + n] = role === 'coarse' && xMm > 25 ? 0 : never;
  }
  const model = encodeOnnxModel({
    name: `rule-${role}`,
    input: { name: 'ct', shape: [1, 1, ...shape] },
    output: { name: 'probabilities', shape: [1, 3, ...shape] },
    constants: [
      { name: 'weights', shape: [3, 2, 1, 1, 1], values: weights },
      { name: 'bias', shape: [3], values: bias },
      { name: 'place', shape: [1, 3, ...shape], values: place },
    ],
    nodes: [
      { operator: 'Mul', inputs: ['ct', 'ct'], output: 'squares' },
      {
        operator: 'Concat',
        inputs: ['ct', 'squares'],
        output: 'features',
        attributes: { axis: 1 },
      },
      {
        operator: 'Conv',
        inputs: ['features', 'weights', 'bias'],
        output: 'logits',
        attributes: { kernel_shape: [1, 1, 1] },
      },
      { operator: 'Add', inputs: ['logits', 'place'], output: 'placed' },
      {
        operator: 'Softmax',
        inputs: ['placed'],
        output: 'probabilities',
        attributes: { axis: 1 },
      },
    ],
  });
  const file = `rule-${role}.onnx`;
  fs.writeFileSync(path.join(folder, file), model);
  return {
    file,
    bytes: model.length,
    sha256: createHash('sha256').update(model).digest('hex'),
    input: {
      name: 'ct',
      dimensions,
      spacingMm,
      hounsfieldWindow: window,
      paddingHounsfield: -1000,
      antialiasSigmaFactor: 0.42,
    },
    output: {
      name: 'probabilities',
      classes:
        role === 'coarse'
          ? ['background', 'Kidney_R', 'Kidney_L']
          : ['background', 'parenchyma', 'sinus'],
    },
  };
}
