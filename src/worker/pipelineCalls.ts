import type { StoredSlice } from '../dicom/ct/values/storedSlice';
import type { BackEndAttempt, EngineSettings, RuntimeBuild } from '../engine/choice';
import type { ContourConvention } from '../labels';
import type { ModelIdentity } from '../network';
import type { ContouringResult, ContouringStage, CtBlocks } from '../contouring';
import type { CtVolume, Vec3, VolumeGeometry } from '../volume/types';
import type { DrawnKidneys } from './drawnKidneys';

/** Addresses of the plug-in's files, absolute. */
export interface AssetUrls {
  /** Script of the pipeline's worker. */
  workerUrl: string;
  /** Scripts of the engines' workers, one for each build of onnxruntime. */
  engineUrls: Record<RuntimeBuild, string>;
  /**
   * Scripts of workers that are started after a run; they are stored for when the server cannot be
   * reached.
   */
  laterWorkerUrls: string[];
  /** Folder of manifest.json and the weights, ending in "/". */
  modelUrl: string;
  /** Folder of onnxruntime's wasm files, ending in "/". */
  runtimeUrl: string;
}

export interface RunRequest {
  /** HU; its buffer is transferred, and returns with the result. */
  ct: CtVolume;
  /** Of the CT, where they were averaged while it arrived. */
  blocks?: CtBlocks;
  /** Of the CT in the archive; undefined where it is not a whole series of one. */
  series?: { studyInstanceUID: string; seriesInstanceUID: string };
  urls: AssetUrls;
  settings: EngineSettings;
  /** Default: the pipeline's. */
  contourConvention?: ContourConvention;
}

/** A run on a CT that comes with it, or that was handed over slice by slice before. */
export type ContourRequest = RunRequest | (Omit<RunRequest, 'ct'> & { handoverId: number });

export interface HandoverStart {
  id: number;
  geometry: VolumeGeometry;
}

export interface HandedSlice {
  id: number;
  /** Place of the slice. */
  k: number;
  /** Its pixels are transferred. */
  slice: StoredSlice;
}

/** What can be got ready before the CT is there. */
export type PrepareRequest = Pick<RunRequest, 'urls' | 'settings'>;

/** In the order in which they usually occur; "server" where the networks run on a server. */
export type WorkerStage = 'weights' | ContouringStage | 'server';

export interface RunProgress {
  stage: WorkerStage;
  /** 0 to 1 within the stage. */
  fraction: number;
  /** Present while files are loaded from the server. */
  bytes?: { received: number; total: number };
  /** Sent once a run, where a back end of this browser does it: the labels of the result. */
  drawn?: DrawnKidneys;
}

export interface WorkerResult extends ContouringResult {
  /** The CT that was passed in, with its buffer returned by the worker. */
  ct: CtVolume;
  /** Middle of each kidney that was found, right before left, LPS mm. */
  centresMm: Vec3[];
  model: ModelIdentity;
  /** The back end that did the work, for example "wasm, 2 threads". */
  engine: string;
  place: 'browser' | 'server';
  /** Every back end that was considered, with its outcome; the last one is in use. */
  backEnds: BackEndAttempt[];
}

/** The calls that the pipeline's worker answers. Cancelling ends the worker. */
export type PipelineCalls = {
  prepare: { input: PrepareRequest; output: boolean; progress: never };
  receive: { input: HandoverStart; output: boolean; progress: never };
  slice: { input: HandedSlice; output: boolean; progress: never };
  contour: { input: ContourRequest; output: WorkerResult; progress: RunProgress };
};
