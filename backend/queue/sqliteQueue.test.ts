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
