import type { WorkerScope } from '../../src/calls/answerWorkerCalls';
import { startJobWorker } from '../../src/jobs/startJobWorker';

startJobWorker(globalThis as unknown as WorkerScope);
