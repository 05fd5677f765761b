export { encodeOnnxModel } from './encodeOnnxModel';
export type { OnnxAttribute, OnnxConstant, OnnxGraph, OnnxNode, OnnxTensorInfo } from './onnxGraph';
