import type { LocalBackEnd } from '../engine/choice';
import type { NetworkSpec } from '../network';
import type { Vec3 } from '../volume/types';

export type NetworkRole = 'coarse' | 'refine';

export interface NetworkToLoad {
  role: NetworkRole;
  spec: NetworkSpec;
  /** ONNX file; its hash has been checked. */
  model: Uint8Array<ArrayBuffer>;
}

export interface NetworksToLoad {
  backEnd: LocalBackEnd;
  /** The .wasm file of the back end's build; its hash has been checked. */
  runtime: Uint8Array<ArrayBuffer>;
  networks: NetworkToLoad[];
}

export interface NetworkRun {
  role: NetworkRole;
  input: Float32Array<ArrayBuffer>;
  /** nx, ny, nz; default: the network's own. */
  dimensions?: Vec3;
}

/** The calls that an engine's worker answers. */
export type EngineCalls = {
  /** The first call; made exactly once. */
  load: { input: NetworksToLoad; output: undefined };
  run: { input: NetworkRun; output: Float32Array<ArrayBuffer> };
};
