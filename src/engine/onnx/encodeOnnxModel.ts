import type { OnnxAttribute, OnnxGraph, OnnxNode, OnnxTensorInfo } from './onnxGraph';
import { ProtobufWriter } from './ProtobufWriter';

/** Field numbers and enumerations are those of onnx.proto (ONNX 1.14, IR version 8). */
const irVersion = 8;
const operatorSet = 17;
const floatType = 1;
const attributeTypes = { integer: 2, text: 3, integers: 7 };

/**
 * Encodes a graph as an ONNX file. Used for networks that are created at run time: the one that
 * tests a back end before it is used, and those that the benchmark measures.
 */
export function encodeOnnxModel(graph: OnnxGraph): Uint8Array {
  return new ProtobufWriter()
    .integer(1, irVersion)
    .text(2, 'kidney-dosimetry')
    .message(7, (g) => {
      graph.nodes.forEach((node, n) => g.message(1, (message) => writeNode(message, node, n)));
      g.text(2, graph.name);
      for (const { name, shape, values } of graph.constants) {
        g.message(5, (tensor) => {
          shape.forEach((size) => tensor.integer(1, size));
          tensor.integer(2, floatType).text(8, name).bytes(9, littleEndian(values));
        });
      }
      g.message(11, (info) => writeTensorInfo(info, graph.input));
      g.message(12, (info) => writeTensorInfo(info, graph.output));
    })
    .message(8, (set) => set.text(1, '').integer(2, operatorSet))
    .finish();
}

function writeNode(message: ProtobufWriter, node: OnnxNode, index: number): void {
  node.inputs.forEach((name) => message.text(1, name));
  message.text(2, node.output).text(3, `${node.operator}_${index}`).text(4, node.operator);
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    message.message(5, (attribute) => writeAttribute(attribute, name, value));
  }
}

function writeAttribute(message: ProtobufWriter, name: string, value: OnnxAttribute): void {
  message.text(1, name);
  if (typeof value === 'number') {
    message.integer(3, value).integer(20, attributeTypes.integer);
  } else if (typeof value === 'string') {
    message.text(4, value).integer(20, attributeTypes.text);
  } else {
    value.forEach((item) => message.integer(8, item));
    message.integer(20, attributeTypes.integers);
  }
}

function writeTensorInfo(message: ProtobufWriter, { name, shape }: OnnxTensorInfo): void {
  message.text(1, name).message(2, (type) =>
    type.message(1, (tensor) =>
      tensor.integer(1, floatType).message(2, (dimensions) => {
        shape.forEach((size) =>
          dimensions.message(1, (d) =>
            typeof size === 'number' ? d.integer(1, size) : d.text(2, size),
          ),
        );
      }),
    ),
  );
}

/** raw_data is little endian on every machine. */
function littleEndian(values: Float32Array): Uint8Array {
  const bytes = new Uint8Array(4 * values.length);
  const view = new DataView(bytes.buffer);
  values.forEach((value, n) => view.setFloat32(4 * n, value, true));
  return bytes;
}
