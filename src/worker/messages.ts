import type { ErrorCode } from '../errors';
import type { Finding } from '../quality';
import type { ModelIdentity } from '../network';
import type { PipelineStage } from '../pipeline';
import type { Labelmap, Volume, VolumeGeometry } from '../volume/types';

/** Main thread to worker. One run at a time; cancelling is ending the worker. */
export interface RunRequest {
  type: 'run';
  /** HU; its buffer is transferred. */
  ct: Volume<Int16Array | Float32Array>;
  /** Folder of manifest.json and the weights, absolute, ending in "/". */
  modelUrl: string;
  /** Folder of onnxruntime's wasm files, absolute, ending in "/". */
  runtimeUrl: string;
}

export interface ProgressMessage {
  type: 'progress';
  stage: 'weights' | PipelineStage;
  fraction: number;
}

export interface WorkerResult {
  labelmap: Labelmap;
  findings: Finding[];
  box: VolumeGeometry;
  model: ModelIdentity;
  engine: string;
}

export interface DoneMessage {
  type: 'done';
  result: WorkerResult;
}

export interface FailedMessage {
  type: 'failed';
  error: { code: ErrorCode; what: string; why: string; next: string };
}

export type WorkerMessage = ProgressMessage | DoneMessage | FailedMessage;
