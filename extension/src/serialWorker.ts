import type { WorkerScope } from '../../src/calls/answerWorkerCalls';
import { startSerialWorker } from '../../src/serialwork/startSerialWorker';

startSerialWorker(globalThis as unknown as WorkerScope);
