import { encodeOnnxModel } from '../../src/engine/onnx';
import type { OnnxConstant, OnnxNode } from '../../src/engine/onnx';
import type { ModelManifest } from '../../src/network';
import { testModelGrids, testModelWindow, writeTestModel } from './writeTestModel';

/** HU at which the networks' answers change: tissue, parenchyma, sinus. */
export interface ModelThresholds {
  parenchymaHu: number;
  sinusHu: number;
}

/** How sharp the answers are: logits a normalised HU. */
const gain = 60;
const normalised = (hu: number): number =>
  (2 * (hu - testModelWindow.lower)) / (testModelWindow.upper - testModelWindow.lower) - 1;

/**
 * Writes a model of two networks whose answers are known in closed form: what is brighter than one
 * HU is kidney, what is brighter than another is sinus, and the side is the half of the coarse box.
 * The graphs are one 1x1x1 convolution, for the coarse one a constant a column, and a softmax.
 */
export function writeThresholdModel(
  folder: string,
  { parenchymaHu, sinusHu }: ModelThresholds,
): ModelManifest {
  const kidneyAt = normalised(parenchymaHu);
  const sinusAt = normalised(sinusHu);
  const [nx, ny, nz] = testModelGrids.coarse.dimensions;
  // [1, 3, 1, 1, nx]: the right kidney lies at small i.
  const sides = new Float32Array(3 * nx);
  for (let i = 0; i < nx; i++) {
    sides[nx + i] = i < nx / 2 ? 0 : -2 * gain;
    sides[2 * nx + i] = i < nx / 2 ? -2 * gain : 0;
  }
  return writeTestModel(folder, 'threshold', {
    // Either side is kidney by its HU; the constants decide which.
    coarse: network([nz, ny, nx], [0, gain, gain], [0, -gain * kidneyAt, -gain * kidneyAt], {
      name: 'sides',
      shape: [1, 3, 1, 1, nx],
      values: sides,
    }),
    // The sinus' line is twice as steep and crosses the parenchyma's at the second threshold.
    refine: network(
      ['z', 'y', 'x'],
      [0, gain, 2 * gain],
      [0, -gain * kidneyAt, -gain * (kidneyAt + sinusAt)],
    ),
  });
}

function network(
  shape: (number | string)[],
  weights: number[],
  biases: number[],
  sides?: OnnxConstant,
): Uint8Array {
  const nodes: OnnxNode[] = [
    {
      operator: 'Conv',
      inputs: ['ct', 'weights', 'biases'],
      output: 'scores',
      attributes: { kernel_shape: [1, 1, 1] },
    },
    ...(sides ? [{ operator: 'Add', inputs: ['scores', sides.name], output: 'sided' }] : []),
    {
      operator: 'Softmax',
      inputs: [sides ? 'sided' : 'scores'],
      output: 'probabilities',
      attributes: { axis: 1 },
    },
  ];
  return encodeOnnxModel({
    name: 'threshold',
    input: { name: 'ct', shape: [1, 1, ...shape] },
    output: { name: 'probabilities', shape: [1, 3, ...shape] },
    nodes,
    constants: [
      { name: 'weights', shape: [3, 1, 1, 1, 1], values: Float32Array.from(weights) },
      { name: 'biases', shape: [3], values: Float32Array.from(biases) },
      ...(sides ? [sides] : []),
    ],
  });
}
