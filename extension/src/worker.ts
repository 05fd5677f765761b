import type { WorkerScope } from '../../src/calls/answerWorkerCalls';
import type { AssetManifest } from '../../src/engine/assets';
import { startPipelineWorker } from '../../src/worker/startPipelineWorker';

/** Inserted by the build: size and hash of every file that it copied beside this script. */
declare const KIDNEY_DOSIMETRY_ASSETS: AssetManifest;

startPipelineWorker(globalThis as unknown as WorkerScope, KIDNEY_DOSIMETRY_ASSETS);
