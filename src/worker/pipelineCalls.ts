import type { BackEndAttempt, EngineSettings, RuntimeBuild } from '../engine/choice';
import type { ContourConvention } from '../labels';
import type { ModelIdentity } from '../network';
import type { ContouringResult, ContouringStage } from '../contouring';
import type { CtVolume, Vec3 } from '../volume/types';

/** Where the plug-in's files are, absolute. */
export interface AssetUrls {
  /** The pipeline's worker. */
  workerUrl: string;
  /** The engines' workers, one for each build of onnxruntime. */
  engineUrls: Record<RuntimeBuild, string>;
  /** Workers that are started after a run: they are kept for when the server is out of reach. */
  laterWorkerUrls: string[];
  /** Folder of manifest.json and the weights, ending in "/". */
  modelUrl: string;
  /** Folder of onnxruntime's wasm files, ending in "/". */
  runtimeUrl: string;
}

export interface RunRequest {
  /** HU; its buffer is transferred, and comes back with the result. */
  ct: CtVolume;
  urls: AssetUrls;
  settings: EngineSettings;
  /** Default: the pipeline's. */
  contourConvention?: ContourConvention;
}

/** In the order in which they usually come; "server" where the networks run elsewhere. */
export type WorkerStage = 'weights' | ContouringStage | 'server';

export interface RunProgress {
  stage: WorkerStage;
  /** 0 to 1 within the stage. */
  fraction: number;
  /** While files are loaded from the server. */
  bytes?: { received: number; total: number };
}

export interface WorkerResult extends ContouringResult {
  /** The CT that was handed over, its buffer back from the worker. */
  ct: CtVolume;
  /** Middle of each kidney that was found, right before left, LPS mm. */
  centresMm: Vec3[];
  model: ModelIdentity;
  /** The back end that did the work, for example "wasm, 2 threads". */
  engine: string;
  place: 'browser' | 'server';
  /** Every back end that was looked at, and what became of it; the one in use is the last. */
  backEnds: BackEndAttempt[];
}

/** What the pipeline's worker is asked; cancelling is ending the worker. */
export type PipelineCalls = {
  contour: { input: RunRequest; output: WorkerResult; progress: RunProgress };
};
