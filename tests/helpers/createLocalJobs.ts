import { createJobClient } from '../../src/jobs/createJobClient';
import { startJobWorker } from '../../src/jobs/startJobWorker';
import type { PipelineClient } from '../../src/worker/createPipelineClient';
import { copyingWorker } from './copyingWorker';

/** A pipeline of jobs alone, in this thread; messages are copied as for a worker. */
export function createLocalJobs(): PipelineClient {
  return { jobs: createJobClient(() => copyingWorker(startJobWorker)) } as PipelineClient;
}
