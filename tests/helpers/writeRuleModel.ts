import { encodeOnnxModel } from '../../src/engine/onnx';
import type { OnnxConstant } from '../../src/engine/onnx';
import type { ModelManifest } from '../../src/network';
import { testModelGrids, testModelWindow, writeTestModel } from './writeTestModel';

/** HU of the kidneys that the rule finds; tissue (45) and bone (250) are none. */
export const ruleKidneyHu = 130;

/** Logit of what is never taken. */
const never = -100;

/**
 * Writes a models folder whose two networks follow a rule instead of training: a voxel is kidney if
 * its HU is near 130, right or left by the half of the box that it lies in. Real ONNX files of the
 * real sizes that cost nothing to run.
 */
export function writeRuleModel(folder: string): ModelManifest {
  const { dimensions, spacingMm } = testModelGrids.coarse;
  const [nx, ny, nz] = dimensions;
  // [1, 3, 1, 1, nx]: x grows towards the patient's left; the spine lies in the middle.
  const sides = new Float32Array(3 * nx);
  for (let i = 0; i < nx; i++) {
    const xMm = (i - (nx - 1) / 2) * spacingMm[0];
    sides[nx + i] = xMm < -25 ? 0 : never;
    sides[2 * nx + i] = xMm > 25 ? 0 : never;
  }
  const noSinus = Float32Array.of(0, 0, never);
  return writeTestModel(folder, 'rule', {
    coarse: network([nz, ny, nx], { name: 'place', shape: [1, 3, 1, 1, nx], values: sides }),
    refine: network(['z', 'y', 'x'], { name: 'place', shape: [1, 3, 1, 1, 1], values: noSinus }),
  });
}

function network(shape: (number | string)[], place: OnnxConstant): Uint8Array {
  // Logit of kidney: 12 - 469 (v - centre)^2, v in [-1, 1]: zero 40 HU from 130 HU; background: 0.
  const { lower, upper } = testModelWindow;
  const centre = (2 * (ruleKidneyHu - lower)) / (upper - lower) - 1;
  const [square, linear, constant] = [-469, 938 * centre, 12 - 469 * centre * centre];
  const weights = Float32Array.of(0, 0, linear, square, linear, square);
  const bias = Float32Array.of(0, constant, constant);
  return encodeOnnxModel({
    name: 'rule',
    input: { name: 'ct', shape: [1, 1, ...shape] },
    output: { name: 'probabilities', shape: [1, 3, ...shape] },
    constants: [
      { name: 'weights', shape: [3, 2, 1, 1, 1], values: weights },
      { name: 'bias', shape: [3], values: bias },
      place,
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
}
