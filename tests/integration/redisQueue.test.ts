import Redis from 'ioredis';
import { openRedisQueue } from '../../backend/queue/redisQueue';
import { describeQueue } from '../helpers/queueContract';
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

describeQueue('queue on Redis', opened, testWithRedis);
