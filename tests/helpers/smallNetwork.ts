import { createHash } from 'node:crypto';
import { encodeOnnxModel } from '../../src/engine/onnx';
import type { OnnxConstant, OnnxNode } from '../../src/engine/onnx';
import type { NetworkSpec } from '../../src/network';
import type { Vec3 } from '../../src/volume/types';
import { testSpec } from './testManifest';

export interface SmallNetwork {
  model: Uint8Array;
  spec: NetworkSpec;
}

/**
 * A small 3D U-Net with random weights that are the same each time: stride-2 convolution, max
 * pooling, two levels, nearest-neighbour enlarging, skip connections, 1x1x1 head, softmax: every
 * operator of the shipped networks on a tiny grid, for back ends that are slow.
 *
 * @param dimensions x, y, z; multiples of 4
 */
export function smallNetwork(dimensions: Vec3, channels = 8): SmallNetwork {
  const nodes: OnnxNode[] = [];
  const constants: OnnxConstant[] = [
    { name: 'scales', shape: [5], values: Float32Array.of(1, 1, 2, 2, 2) },
  ];
  let state = 2024;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
  let count = 0;
  const add = (operator: string, inputs: string[], attributes = {}): string => {
    const output = `t${++count}`;
    nodes.push({ operator, inputs, output, attributes });
    return output;
  };
  const convolve = (
    from: string,
    [inside, outside]: [number, number],
    { edge = 3, stride = 1 } = {},
  ): string => {
    const name = `w${++count}`;
    const size = inside * edge ** 3;
    const scale = Math.sqrt(3 / size) * 1.4;
    constants.push(
      {
        name,
        shape: [outside, inside, edge, edge, edge],
        values: Float32Array.from({ length: outside * size }, () => scale * random()),
      },
      {
        name: `${name}b`,
        shape: [outside],
        values: Float32Array.from({ length: outside }, () => 0.1 * random()),
      },
    );
    return add('Conv', [from, name, `${name}b`], {
      kernel_shape: [edge, edge, edge],
      strides: [stride, stride, stride],
      pads: new Array<number>(6).fill((edge - 1) / 2),
    });
  };
  const relu = (from: string) => add('Relu', [from]);
  const enlarge = (from: string) =>
    add('Resize', [from, '', 'scales'], {
      mode: 'nearest',
      coordinate_transformation_mode: 'asymmetric',
      nearest_mode: 'floor',
    });

  const c = channels;
  const top = relu(convolve('ct', [1, c]));
  const middle = relu(convolve(top, [c, 2 * c], { stride: 2 }));
  const pooled = add('MaxPool', [middle], { kernel_shape: [2, 2, 2], strides: [2, 2, 2] });
  const bottom = relu(convolve(pooled, [2 * c, 4 * c]));
  const up = add('Concat', [enlarge(bottom), middle], { axis: 1 });
  const joined = relu(convolve(up, [6 * c, 2 * c]));
  const last = add('Concat', [enlarge(joined), top], { axis: 1 });
  const head = convolve(relu(convolve(last, [3 * c, c])), [c, 3], { edge: 1 });
  nodes.push({
    operator: 'Softmax',
    inputs: [head],
    output: 'probabilities',
    attributes: { axis: 1 },
  });
  const shape = [...dimensions].reverse();
  const model = encodeOnnxModel({
    name: 'small',
    input: { name: 'ct', shape: [1, 1, ...shape] },
    output: { name: 'probabilities', shape: [1, 3, ...shape] },
    nodes,
    constants,
  });
  return {
    model,
    spec: {
      ...testSpec({ dimensions }),
      file: 'small.onnx',
      bytes: model.length,
      sha256: createHash('sha256').update(model).digest('hex'),
    },
  };
}
