import { encodeOnnxModel } from '../../src/engine/onnx';
import { benchSpec } from '../benchSpec';
import type { BenchNetwork } from './paperNetwork';

const edge = 1024;
const products = 6;

/**
 * Six products of 1024 x 1024 matrices: the operation at which onnxruntime is fastest, and so the
 * practical peak of the machine with which other times are compared.
 */
export function matrixNetwork(): BenchNetwork {
  const names = Array.from({ length: products }, (_, n) => `m${n}`);
  const model = encodeOnnxModel({
    name: 'matrices',
    input: { name: 'ct', shape: [1, 1, 1, edge, edge] },
    output: { name: 'probabilities', shape: [1, 1, 1, edge, edge] },
    constants: names.map((name, n) => ({
      name,
      shape: [edge, edge],
      values: Float32Array.from({ length: edge * edge }, (_, i) => Math.sin(i * (n + 1)) / edge),
    })),
    nodes: names.map((name, n) => ({
      operator: 'MatMul',
      inputs: [n === 0 ? 'ct' : `t${n}`, name],
      output: n === products - 1 ? 'probabilities' : `t${n + 1}`,
    })),
  });
  return {
    name: 'matrix products',
    model: Uint8Array.from(model),
    spec: benchSpec([edge, edge, 1], ['product']),
    gigaMacs: (products * edge ** 3) / 1e9,
  };
}
