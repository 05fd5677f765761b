/** An operator attribute: a whole number, a list of whole numbers, or a text. */
export type OnnxAttribute = number | readonly number[] | string;

export interface OnnxNode {
  operator: string;
  /** Names of tensors; '' for an input that is left out. */
  inputs: readonly string[];
  output: string;
  attributes?: Readonly<Record<string, OnnxAttribute>>;
}

/** A constant of the graph, float32. */
export interface OnnxConstant {
  name: string;
  shape: readonly number[];
  values: Float32Array;
}

export interface OnnxTensorInfo {
  name: string;
  /** A text stands for a size that is left open. */
  shape: readonly (number | string)[];
}

/** A network with float32 tensors, in the order in which it is computed. */
export interface OnnxGraph {
  name: string;
  input: OnnxTensorInfo;
  output: OnnxTensorInfo;
  nodes: readonly OnnxNode[];
  constants: readonly OnnxConstant[];
}
