import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { ConsoleOptions } from '../console/consoleRoutes';
import { scriptFile } from '../scriptFile';
import { readSite } from '../site/readSite';
import { createLog } from './createLog';
import { openQueue, redisVariable } from './openQueue';
import { startNode } from './startNode';

export interface NodeChoices {
  /** The site's file. */
  rules: string;
  dataFolder: string;
  /** Queue on a Redis server. */
  redis?: string;
  /** Number of worker processes. */
  workers: number;
}

/**
 * Opens the queue and starts the node as the site's file says.
 * @param weights SHA-256 of the weights
 * @param model folder of the model, for the workers
 */
export async function openNode(
  { rules, dataFolder, redis, workers }: NodeChoices,
  { weights, model }: { weights: string; model?: string },
): Promise<ConsoleOptions> {
  const site = await readSite(rules);
  const log = createLog();
  const queue = await openQueue(dataFolder, redis, log);
  const command = [
    process.execPath,
    ...process.execArgv,
    ...[scriptFile(path.join(path.dirname(__dirname), 'main')), 'worker'],
    ...['--rules', rules, '--data', dataFolder, '--threads', String(threadsOfEach(workers))],
    ...(model === undefined ? [] : ['--model', model]),
  ];
  const starting = startNode({
    site,
    dataFolder,
    queue,
    weights,
    workers: {
      count: workers,
      command,
      environment: redis === undefined ? {} : { [redisVariable]: redis },
    },
    log,
  });
  try {
    return { node: await starting, queue, site, dataFolder };
  } catch (error) {
    // A connection to Redis would keep the process alive.
    await queue.close();
    throw error;
  }
}

/** Together they have as many threads as there are cores. */
function threadsOfEach(workers: number): number {
  return Math.max(1, Math.floor(availableParallelism() / Math.max(1, workers)));
}
