import { encodeOnnxModel } from '../onnx';
import type { OnnxConstant } from '../onnx';

/** Edge length of the input in voxels; channels after the first and after the last convolution. */
export const probeSize = { edge: 8, features: 4, classes: 3 };

export interface ProbeNetwork {
  /** ONNX file. */
  model: Uint8Array;
  inputName: string;
  outputName: string;
  /** [1, 1, z, y, x]. */
  inputShape: number[];
  input: Float32Array;
  constants: Record<'first' | 'firstBias' | 'last' | 'lastBias', Float32Array>;
}

/**
 * A network of a few hundred operations that contains every kind of step of our networks: 3D
 * convolution with stride and ReLU, max pooling, nearest-neighbour upsampling, concatenation,
 * convolution, softmax. Some back ends accept such graphs and compute wrong values. Therefore this
 * network is run and its output compared with probeAnswer before the real weights are loaded.
 */
export function probeNetwork(): ProbeNetwork {
  const { edge, features, classes } = probeSize;
  const constants = {
    first: sequence(features * 27, 0.3, 1),
    firstBias: sequence(features, 0.2, 2),
    last: sequence(classes * 2 * features * 27, 0.2, 3),
    lastBias: sequence(classes, 0.5, 4),
  };
  const inputShape = [1, 1, edge, edge, edge];
  const half = edge / 2;
  const cube = (n: number) => [n, n, n];
  const list: OnnxConstant[] = [
    { name: 'w1', shape: [features, 1, ...cube(3)], values: constants.first },
    { name: 'b1', shape: [features], values: constants.firstBias },
    { name: 'w2', shape: [classes, 2 * features, ...cube(3)], values: constants.last },
    { name: 'b2', shape: [classes], values: constants.lastBias },
    { name: 'scales', shape: [5], values: Float32Array.of(1, 1, 2, 2, 2) },
  ];
  const pads = [1, 1, 1, 1, 1, 1];
  const model = encodeOnnxModel({
    name: 'probe',
    input: { name: 'x', shape: inputShape },
    output: { name: 'y', shape: [1, classes, half, half, half] },
    constants: list,
    nodes: [
      {
        operator: 'Conv',
        inputs: ['x', 'w1', 'b1'],
        output: 'conv1',
        attributes: { kernel_shape: cube(3), strides: cube(2), pads },
      },
      { operator: 'Relu', inputs: ['conv1'], output: 'relu1' },
      {
        operator: 'MaxPool',
        inputs: ['relu1'],
        output: 'pooled',
        attributes: { kernel_shape: cube(2), strides: cube(2) },
      },
      {
        operator: 'Resize',
        inputs: ['pooled', '', 'scales'],
        output: 'enlarged',
        attributes: {
          mode: 'nearest',
          coordinate_transformation_mode: 'asymmetric',
          nearest_mode: 'floor',
        },
      },
      {
        operator: 'Concat',
        inputs: ['relu1', 'enlarged'],
        output: 'joined',
        attributes: { axis: 1 },
      },
      {
        operator: 'Conv',
        inputs: ['joined', 'w2', 'b2'],
        output: 'conv2',
        attributes: { kernel_shape: cube(3), strides: cube(1), pads },
      },
      { operator: 'Softmax', inputs: ['conv2'], output: 'y', attributes: { axis: 1 } },
    ],
  });
  return {
    model,
    inputName: 'x',
    outputName: 'y',
    inputShape,
    input: sequence(edge ** 3, 1, 5),
    constants,
  };
}

/** The same numbers on every machine, between -size and +size, exact in float32. */
function sequence(length: number, size: number, seed: number): Float32Array {
  let state = seed * 7919;
  return Float32Array.from({ length }, () => {
    state = (state * 1103 + 12345) % 65536;
    return size * (state / 32768 - 1);
  });
}
