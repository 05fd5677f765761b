import { startJobWorker } from '../../src/worker/startJobWorker';
import type { JobWorkerScope } from '../../src/worker/startJobWorker';

startJobWorker(globalThis as unknown as JobWorkerScope);
