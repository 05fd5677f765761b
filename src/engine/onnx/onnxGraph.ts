/** An operator attribute: a whole number, a list of whole numbers, or a text. */
export type OnnxAttribute = number | readonly number[] | string;

export interface OnnxNode {
  operator: string;
  /** Names of tensors; '' for an omitted input. */
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
  /** A text is a symbolic name for a size that is not fixed. */
  shape: readonly (number | string)[];
}

/** A network with float32 tensors; nodes in the order in which they are computed. */
export interface OnnxGraph {
  name: string;
  input: OnnxTensorInfo;
  output: OnnxTensorInfo;
  nodes: readonly OnnxNode[];
  constants: readonly OnnxConstant[];
}
