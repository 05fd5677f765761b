import type { Logger } from 'pino';
import type { JobQueue } from '../queue/jobQueue';
import { openSqliteQueue } from '../queue/sqliteQueue';

/** A worker says every ten seconds that it lives; after a minute's silence its job is free. */
export const queueTimes = { leaseMs: 60_000, renewMs: 10_000, maxDeaths: 10, pollMs: 500 } as const;

/** The queue in the data folder, or on a Redis server, whose client is loaded only then. */
export async function openQueue(
  dataFolder: string,
  redis: string | undefined,
  log: Logger,
): Promise<JobQueue> {
  const { leaseMs, maxDeaths } = queueTimes;
  if (redis === undefined) {
    return openSqliteQueue(dataFolder, { leaseMs, maxDeaths });
  }
  const { openRedisQueue } = await import('../queue/redisQueue');
  return openRedisQueue(redis, { leaseMs, maxDeaths }, (error) =>
    log.error({ event: 'redis-failed', message: error.message }),
  );
}
