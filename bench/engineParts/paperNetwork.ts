import { encodeOnnxModel } from '../../src/engine/onnx';
import type { OnnxConstant, OnnxNode } from '../../src/engine/onnx';
import type { NetworkSpec } from '../../src/network';
import type { Vec3 } from '../../src/volume/types';
import { benchSpec } from '../benchSpec';

export interface BenchNetwork {
  name: string;
  model: Uint8Array<ArrayBuffer>;
  spec: NetworkSpec;
  /** Multiply-add operations, billions per pass. */
  gigaMacs: number;
}

const dimensions: Vec3 = [128, 128, 64];
const encoder = [
  [32, 32],
  [64, 64],
  [64, 64],
  [128, 128],
];
const bottom = 128;
const decoder = [128, 64, 64, 64];

/**
 * A network with the cost of that of Jackson et al. 2018 (Front Oncol 8:215): encoder 32,32 | 64,64
 * | 64,64 | 128,128 with max pooling, bottom 128, then four times upsampling, two convolutions,
 * skip connection, convolution, which makes 21 in all, and a last one to the three classes; batch
 * norm is folded into the convolutions. The weights are random, because the time does not depend on
 * them.
 */
export function paperNetwork(): BenchNetwork {
  const nodes: OnnxNode[] = [];
  const constants: OnnxConstant[] = [
    { name: 'scales', shape: [5], values: Float32Array.of(1, 1, 2, 2, 2) },
  ];
  let macs = 0;
  let count = 0;
  let state = 1;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
  const add = (operator: string, inputs: string[], attributes = {}): string => {
    const output = `t${++count}`;
    nodes.push({ operator, inputs, output, attributes });
    return output;
  };
  const convolve = (from: string, inside: number, outside: number, level: number): string => {
    const name = `w${++count}`;
    const size = inside * 27;
    const scale = Math.sqrt(6 / size);
    constants.push({
      name,
      shape: [outside, inside, 3, 3, 3],
      values: Float32Array.from({ length: outside * size }, () => scale * random()),
    });
    macs += (outside * size * dimensions[0] * dimensions[1] * dimensions[2]) / 8 ** level;
    return add('Conv', [from, name], { kernel_shape: [3, 3, 3], pads: [1, 1, 1, 1, 1, 1] });
  };
  const layer = (from: string, inside: number, outside: number, level: number): string =>
    add('Relu', [convolve(from, inside, outside, level)]);

  let value = 'ct';
  let channels = 1;
  const skips: { value: string; channels: number }[] = [];
  encoder.forEach((widths, level) => {
    for (const width of widths) {
      value = layer(value, channels, width, level);
      channels = width;
    }
    skips.push({ value, channels });
    value = add('MaxPool', [value], { kernel_shape: [2, 2, 2], strides: [2, 2, 2] });
  });
  value = layer(value, channels, bottom, encoder.length);
  channels = bottom;
  decoder.forEach((width, n) => {
    const level = encoder.length - 1 - n;
    const skip = skips[level];
    const enlarged = add('Resize', [value, '', 'scales'], {
      mode: 'nearest',
      coordinate_transformation_mode: 'asymmetric',
      nearest_mode: 'floor',
    });
    const second = layer(layer(enlarged, channels, width, level), width, width, level);
    const joined = add('Concat', [second, skip.value], { axis: 1 });
    value = layer(joined, width + skip.channels, width, level);
    channels = width;
  });
  const logits = convolve(value, channels, 3, 0);
  nodes.push({
    operator: 'Softmax',
    inputs: [logits],
    output: 'probabilities',
    attributes: { axis: 1 },
  });
  const shape = [...dimensions].reverse();
  const model = encodeOnnxModel({
    name: 'jackson-2018',
    input: { name: 'ct', shape: [1, 1, ...shape] },
    output: { name: 'probabilities', shape: [1, 3, ...shape] },
    nodes,
    constants,
  });
  return {
    name: '2018 network',
    model: Uint8Array.from(model),
    spec: benchSpec(dimensions, ['background', 'Kidney_R', 'Kidney_L']),
    gigaMacs: macs / 1e9,
  };
}
