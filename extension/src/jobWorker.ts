import { startJobWorker } from '../../src/jobs/startJobWorker';
import type { JobWorkerScope } from '../../src/jobs/startJobWorker';

startJobWorker(globalThis as unknown as JobWorkerScope);
