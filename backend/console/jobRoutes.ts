import fs from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { DosimetryError } from '../../src/errors';
import { frameMediaType } from '../../src/worker/runRemotely';
import { jobStates } from '../queue/job';
import type { Job, JobState } from '../queue/job';
import type { JobQueue } from '../queue/jobQueue';
import { dataPlaces } from '../reception/dataPlaces';
import { labelsName } from '../work/makeContours';
import { sendProgress } from './sendProgress';

export interface JobRoutesOptions {
  queue: JobQueue;
  dataFolder: string;
}

/** Ids are digests; anything else is no job, and never a path. */
const idPattern = /^[0-9a-f]{32}$/;
const listed = 100;

/** Jobs over HTTP: list, one, its progress, results and labels, cancel, restart. */
export function jobRoutes(app: FastifyInstance, { queue, dataFolder }: JobRoutesOptions): void {
  app.get('/jobs', async () => {
    const lists = await Promise.all(jobStates.map((state) => queue.list(state, listed)));
    const jobs = Object.fromEntries(
      jobStates.map((state, n) => [state, lists[n].map(shownJob)]),
    ) as Record<JobState, unknown[]>;
    return { counts: await queue.count(), jobs };
  });
  app.get<{ Params: { id: string } }>('/jobs/:id', async ({ params }) =>
    shownJob(await found(queue, params.id)),
  );
  app.get<{ Params: { id: string } }>('/jobs/:id/progress', async (request, reply) => {
    const { id } = await found(queue, request.params.id);
    await sendProgress(reply, async () => shownJob(await found(queue, id)));
  });
  app.get<{ Params: { id: string; name: string } }>(
    '/jobs/:id/results/:name',
    async ({ params }, reply) => {
      const { id, results } = await found(queue, params.id);
      const name = results.find((result) => path.basename(result) === params.name);
      if (name === undefined) {
        throw noSuch('result', 'Its results are named in the job.');
      }
      const file = path.join(dataPlaces.results(dataFolder, id), name);
      return reply.type('application/dicom').send(fs.createReadStream(file));
    },
  );
  app.get<{ Params: { id: string } }>('/jobs/:id/labels', async ({ params }, reply) => {
    const { id } = await found(queue, params.id);
    const file = path.join(dataPlaces.results(dataFolder, id), labelsName);
    if (!fs.existsSync(file)) {
      throw noSuch('labelmap', 'The job has made no contours, or has not made them yet.');
    }
    reply.type(frameMediaType).header('content-encoding', 'gzip');
    return reply.send(fs.createReadStream(file));
  });
  app.post<{ Params: { id: string } }>('/jobs/:id/restart', async ({ params }) => ({
    restarted: await queue.restart((await found(queue, params.id)).id),
  }));
  app.post<{ Params: { id: string } }>('/jobs/:id/cancel', async ({ params }) => ({
    cancelled: await queue.cancel((await found(queue, params.id)).id),
  }));
}

async function found(queue: JobQueue, id: string): Promise<Job> {
  const job = idPattern.test(id) ? await queue.get(id) : undefined;
  if (!job) {
    throw noSuch('job', 'Its id is not known, or it was deleted by age.');
  }
  return job;
}

/** Without the folder, which is nobody's business, and without the results' folder. */
function shownJob({ task, results, ...job }: Job) {
  const { rule, make, send, callingAeTitle, instances, seriesInstanceUID } = task;
  return {
    ...job,
    rule,
    make,
    send,
    callingAeTitle,
    instances,
    seriesInstanceUID,
    results: results.map((name) => path.basename(name)),
  };
}

function noSuch(what: string, why: string): DosimetryError {
  return new DosimetryError('INVALID_ARGUMENT', {
    what: `There is no such ${what}.`,
    why,
    next: 'See the list of jobs.',
  });
}
