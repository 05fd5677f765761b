import { Queue } from 'bullmq';
import Redis from 'ioredis';
import { openRedisQueue } from '../../backend/queue/redisQueue';
import { describeQueue, jobOf } from '../helpers/queueContract';
import { startRedis, testWithRedis } from '../helpers/redis';
import type { RedisServer } from '../helpers/redis';
import { hasTool } from '../helpers/tools';

let server: RedisServer | undefined;

beforeAll(async () => {
  server = hasTool('redis-server') ? await startRedis() : undefined;
});
afterAll(() => server?.stop());

/** The queue of an empty server. */
async function opened(leaseMs: number) {
  if (!server) {
    // The tests themselves are skipped.
    return { close: async () => undefined } as Awaited<ReturnType<typeof openRedisQueue>>;
  }
  const redis = new Redis(server.url);
  await redis.flushall();
  redis.disconnect();
  return openRedisQueue(server.url, { leaseMs, maxDeaths: 3 }, () => undefined);
}

testWithRedis('what is no job of ours is not done, and hides no other one', async () => {
  const queue = await opened(600_000);
  const foreign = new Queue('kidney-jobs', { connection: { url: server!.url } });
  const { task } = jobOf('bad');
  const bad = [
    null,
    {},
    { task: { ...task, folder: '../../etc' } },
    { task: { ...task, send: 1 } },
  ];
  for (const [n, data] of bad.entries()) {
    await foreign.add('series', data, { jobId: `bad${n}` });
  }
  await foreign.close();
  await queue.add(jobOf('good'));
  expect((await queue.list('waiting', 10)).map(({ id }) => id)).toEqual(['good']);
  expect(await queue.get('bad0')).toBeUndefined();
  expect((await queue.take('w'))?.job.id).toBe('good');
  expect(await queue.take('w')).toBeUndefined();
  await queue.release('w');
  expect((await queue.get('good'))!.state).toBe('waiting');
  await queue.close();
});

describeQueue('queue on Redis', opened, testWithRedis);
