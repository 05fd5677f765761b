import type { ModelIdentity } from '../src/network';
import type { PipelineResult } from '../src/pipeline';
import type { ErrorDetails } from '../src/worker/engineCalls';
import type { ContourRequest } from './parseContourRequest';

export interface ThreadData {
  /** Loader of TypeScript, absolute. */
  loader: string;
  /** TypeScript file to run, absolute. */
  script: string;
  /** Folder of the model; default: the shipped one. */
  model?: string;
}

export interface ThreadRequest extends ContourRequest {
  /** One number in shared memory; not 0 once nobody waits for the result. */
  cancelled: Int32Array;
}

export type ThreadAnswer =
  | { type: 'ready'; model: ModelIdentity; engine: string }
  /** A step has been done: the thread is alive. */
  | { type: 'progress' }
  | { type: 'done'; result: PipelineResult }
  | { type: 'failed'; error: ErrorDetails };
