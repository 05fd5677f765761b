import type { JobQueue } from '../../backend/queue/jobQueue';
import type { JobFailure, NewJob } from '../../backend/queue/job';

const failure: JobFailure = {
  code: 'NETWORK_FAILED',
  what: 'The destination does not answer.',
  why: 'Nothing listens.',
  next: 'Look at the network.',
};

/** A job that does nothing, by its id. */
export function jobOf(id: string, priority = 0): NewJob {
  return {
    id,
    priority,
    task: {
      folder: `series/${id}`,
      studyInstanceUID: '2.25.1',
      seriesInstanceUID: '2.25.2',
      instances: 3,
      rule: 'every CT',
      make: ['rtstruct'],
      send: [],
      callingAeTitle: 'CT1',
      receivedAt: '2026-03-02T08:00:00.000Z',
    },
  };
}

/** No busy machine holds a test up for so long that a lease ends in it. */
const longLeaseMs = 600_000;
const shortLeaseMs = 300;

/**
 * What every kind of queue promises. Each test gets a queue of its own.
 * @param opened the queue, with leases of that time; the third death fails a job
 */
export function describeQueue(
  name: string,
  opened: (leaseMs: number) => Promise<JobQueue>,
  jestTest: jest.It = test,
): void {
  describe(name, () => {
    let queue: JobQueue;
    beforeEach(async () => {
      queue = await opened(longLeaseMs);
    });
    afterEach(() => queue.close());

    jestTest('a job is taken once, by priority and then by age', async () => {
      await queue.add(jobOf('a'));
      await queue.add(jobOf('b'));
      await queue.add(jobOf('urgent', 50));
      expect(await queue.add(jobOf('a'))).toBe(false);
      const taken: (string | undefined)[] = [];
      for (let n = 0; n < 4; n++) {
        taken.push((await queue.take('w'))?.job.id);
      }
      expect(taken).toEqual(['urgent', 'a', 'b', undefined]);
      expect(await queue.count()).toMatchObject({ waiting: 0, running: 3 });
    });

    jestTest('a finished job tells its results, and runs again when it is added anew', async () => {
      await queue.add(jobOf('a'));
      const lease = (await queue.take('w'))!;
      expect(await queue.renew(lease, 'contouring')).toBe(true);
      expect((await queue.get('a'))!).toMatchObject({ state: 'running', stage: 'contouring' });
      await queue.finish(lease, ['rtstruct.dcm']);
      const done = (await queue.list('done', 10))[0];
      expect(done).toMatchObject({ id: 'a', results: ['rtstruct.dcm'], attempts: 1 });
      expect(done.endedAt).toBeGreaterThan(0);
      expect(await queue.add(jobOf('a'))).toBe(true);
      expect((await queue.take('w'))?.job).toMatchObject({ id: 'a', attempts: 1 });
    });

    jestTest('a failed attempt waits its time, the last one is a dead letter', async () => {
      await queue.add(jobOf('a'));
      await queue.fail((await queue.take('w'))!, { failure, retryAfterMs: 0 });
      const second = (await queue.take('w'))!;
      expect(second.job).toMatchObject({ id: 'a', attempts: 2, failure });
      await queue.fail(second, { failure, retryAfterMs: 3_600_000 });
      expect(await queue.take('w')).toBeUndefined();
      expect((await queue.get('a'))!.notBefore).toBeGreaterThan(Date.now() + 3_000_000);

      await queue.add(jobOf('b'));
      await queue.fail((await queue.take('w'))!, { failure });
      expect((await queue.list('failed', 10)).map(({ id }) => id)).toEqual(['b']);
      expect(await queue.add(jobOf('b'))).toBe(false);
      expect(await queue.restart('b')).toBe(true);
      expect(await queue.restart('b')).toBe(false);
      expect((await queue.take('w'))!.job).toMatchObject({ id: 'b', attempts: 1 });
    });

    jestTest('a silent worker loses its job, and no longer decides about it', async () => {
      await queue.close();
      queue = await opened(shortLeaseMs);
      await queue.add(jobOf('a'));
      const lost = (await queue.take('dead'))!;
      let found;
      while (!found) {
        await new Promise((resolve) => setTimeout(resolve, shortLeaseMs / 4));
        found = await queue.take('alive');
      }
      expect(found!.job).toMatchObject({ id: 'a', state: 'running' });
      expect(await queue.renew(lost, 'late')).toBe(false);
      await queue.finish(lost, ['late.dcm']);
      expect((await queue.get('a'))!.state).toBe('running');
      await queue.finish(found!, ['rtstruct.dcm']);
      expect((await queue.get('a'))!).toMatchObject({ state: 'done', results: ['rtstruct.dcm'] });
    });

    jestTest('the job of a worker that ended is free at once, until it cost too many', async () => {
      await queue.add(jobOf('a'));
      const lost = (await queue.take('w10'))!;
      await queue.release('w1');
      expect((await queue.get('a'))!.state).toBe('running');
      await queue.release('w10');
      expect((await queue.get('a'))!).toMatchObject({ state: 'waiting', attempts: 0 });
      expect(await queue.renew(lost, 'late')).toBe(false);
      for (const worker of ['w2', 'w3']) {
        expect((await queue.take(worker))!.job).toMatchObject({ id: 'a', attempts: 1 });
        await queue.release(worker);
      }
      expect((await queue.get('a'))!).toMatchObject({
        state: 'failed',
        failure: { code: 'WORKER_STOPPED' },
      });
    });

    jestTest('a job that is given back waits, and the attempt does not count', async () => {
      await queue.add(jobOf('a'));
      await queue.giveBack((await queue.take('w'))!);
      expect((await queue.take('w'))!.job).toMatchObject({ id: 'a', attempts: 1 });
    });

    jestTest('a waiting job is cancelled at once, a running one by its worker', async () => {
      await queue.add(jobOf('a'));
      const lease = (await queue.take('w'))!;
      await queue.add(jobOf('b'));
      expect(await queue.cancel('b')).toBe(true);
      expect(await queue.take('w')).toBeUndefined();
      expect(await queue.cancel('a')).toBe(true);
      expect(await queue.renew(lease, 'contouring')).toBe(false);
      await queue.fail(lease, { failure: { ...failure, code: 'CANCELLED' } });
      expect(await queue.count()).toMatchObject({ cancelled: 2, failed: 0, waiting: 0 });
      expect(await queue.cancel('a')).toBe(false);
      expect(await queue.restart('a')).toBe(true);
      expect((await queue.get('a'))!.state).toBe('waiting');
    });
  });
}
