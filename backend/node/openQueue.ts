import type { Logger } from 'pino';
import type { JobQueue } from '../queue/jobQueue';
import { openSqliteQueue } from '../queue/sqliteQueue';

/** A worker says every ten seconds that it lives; after a minute's silence its job is free. */
export const queueTimes = { leaseMs: 60_000, renewMs: 10_000, maxDeaths: 10, pollMs: 500 } as const;

/**
 * Environment variable with the address of the Redis server. An address with a password belongs
 * there: other users of the machine can read arguments.
 */
export const redisVariable = 'KIDNEY_BACKEND_REDIS';

/** The queue in the data folder, or on a Redis server, whose client is loaded only then. */
export async function openQueue(
  dataFolder: string,
  redis: string | undefined,
  log: Logger,
): Promise<JobQueue> {
  const { leaseMs, maxDeaths } = queueTimes;
  const address = redis ?? (process.env[redisVariable] || undefined);
  if (address === undefined) {
    return openSqliteQueue(dataFolder, { leaseMs, maxDeaths });
  }
  const { openRedisQueue } = await import('../queue/redisQueue');
  return openRedisQueue(address, { leaseMs, maxDeaths }, (error) =>
    log.error({ event: 'redis-failed', message: error.message }),
  );
}
