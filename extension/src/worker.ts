import { startPipelineWorker } from '../../src/worker/startPipelineWorker';
import type { WorkerScope } from '../../src/worker/startPipelineWorker';

startPipelineWorker(globalThis as unknown as WorkerScope);
