import type { ModelIdentity } from '../src/network';
import type { ContouringResult } from '../src/contouring';
import type { ContourRequest } from './parseContourRequest';

export interface ThreadData {
  /** Loader of TypeScript, absolute; none for a compiled script. */
  loader?: string;
  /** File to run, absolute. */
  script: string;
  /** Folder of the model; default: the shipped one. */
  model?: string;
}

export interface LoadedModel {
  model: ModelIdentity;
  /** The engine's own description. */
  engine: string;
}

export interface ThreadRequest extends ContourRequest {
  /** One number in shared memory; not 0 once the request has been cancelled. */
  cancelled: Int32Array;
}

/** The calls that the pipeline's thread answers. */
export type ThreadCalls = {
  /** The first call to each thread. */
  load: { input: undefined; output: LoadedModel };
  /** The progress only says that a step has been done, which shows that the thread is alive. */
  contour: { input: ThreadRequest; output: ContouringResult; progress: true };
};
