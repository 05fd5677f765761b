import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describeQueue, jobOf } from '../../tests/helpers/queueContract';
import { openSqliteQueue } from './sqliteQueue';

let folder: string;
const options = { leaseMs: 600_000, maxDeaths: 3 };

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'queue-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

describeQueue('queue in a file', (leaseMs) => openSqliteQueue(folder, { ...options, leaseMs }));

test('jobs outlive the process, and two processes never hold one job', async () => {
  const first = await openSqliteQueue(folder, options);
  await first.add(jobOf('a'));
  await first.close();
  const [one, two] = [
    await openSqliteQueue(folder, options),
    await openSqliteQueue(folder, options),
  ];
  const taken = [await one.take('1'), await two.take('2')];
  expect(taken.map((lease) => lease?.job.id)).toEqual(['a', undefined]);
  await one.close();
  await two.close();
});

test('old jobs are forgotten, dead letters too', async () => {
  const queue = await openSqliteQueue(folder, options);
  await queue.add(jobOf('done'));
  await queue.finish((await queue.take('w'))!, []);
  await queue.add(jobOf('dead'));
  await queue.fail((await queue.take('w'))!, {
    failure: { code: 'NO_CT', what: '', why: '', next: '' },
  });
  expect(await queue.forget(Date.now() - 60_000)).toEqual([]);
  expect(await queue.forget(Date.now() + 1)).toEqual(['done', 'dead']);
  expect(await queue.count()).toMatchObject({ done: 0, failed: 0 });
  await queue.close();
});

test('where the clock was set back, jobs come back after the usual time', async () => {
  const queue = await openSqliteQueue(folder, options);
  const now = Date.now();
  const dayMs = 86_400_000;
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'], now: now + 365 * dayMs });
  await queue.add(jobOf('dead'));
  await queue.take('w');
  await queue.add(jobOf('pausing'));
  await queue.fail((await queue.take('w'))!, {
    failure: { code: 'NETWORK_FAILED', what: '', why: '', next: '' },
    retryAfterMs: 1000,
  });
  jest.setSystemTime(now);
  expect(await queue.take('w')).toBeUndefined();
  jest.setSystemTime(now + options.leaseMs + 1);
  expect((await queue.take('w'))?.job.id).toBe('dead');
  jest.setSystemTime(now + 2 * dayMs);
  const taken = [await queue.take('w'), await queue.take('w')].map((lease) => lease?.job.id);
  expect(taken).toContain('pausing');
  jest.useRealTimers();
  await queue.close();
});
