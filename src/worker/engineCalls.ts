import type { LocalBackEnd } from '../engine/choice';
import type { ErrorCode } from '../errors';
import type { NetworkSpec } from '../network';
import type { Vec3 } from '../volume/types';

export type NetworkRole = 'coarse' | 'refine';

export interface NetworkToLoad {
  role: NetworkRole;
  spec: NetworkSpec;
  /** ONNX file, its hash proved. */
  model: Uint8Array<ArrayBuffer>;
}

/** A DosimetryError on its way between threads. */
export interface ErrorDetails {
  code: ErrorCode;
  what: string;
  why: string;
  next: string;
}

/** First message to an engine's worker; only one is ever sent. */
export interface LoadRequest {
  type: 'load';
  backEnd: LocalBackEnd;
  /** The .wasm file of the back end's build, its hash proved. */
  runtime: Uint8Array<ArrayBuffer>;
  networks: NetworkToLoad[];
}

export interface RunNetworkRequest {
  type: 'run';
  id: number;
  role: NetworkRole;
  input: Float32Array<ArrayBuffer>;
  /** nx, ny, nz; default: the network's own. */
  dimensions?: Vec3;
}

export type EngineRequest = LoadRequest | RunNetworkRequest;

export type EngineAnswer =
  | { type: 'loaded' }
  | { type: 'ran'; id: number; output: Float32Array<ArrayBuffer> }
  /** Without id: loading failed. */
  | { type: 'failed'; id?: number; error: ErrorDetails };
