import type { WorkerScope } from '../../src/calls/answerWorkerCalls';
import { startMeterWorker } from '../../src/measure/startMeterWorker';

startMeterWorker(globalThis as unknown as WorkerScope);
