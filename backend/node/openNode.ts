import type { ConsoleOptions } from '../console/consoleRoutes';
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
 * @param program file of this program, as Node was told to run it: its workers run the same one
 */
export async function openNode(
  { rules, dataFolder, redis, workers }: NodeChoices,
  { weights, model, program }: { weights: string; model?: string; program: string },
): Promise<ConsoleOptions> {
  const site = await readSite(rules);
  const log = createLog();
  const queue = await openQueue(dataFolder, redis, log);
  const command = [
    process.execPath,
    ...process.execArgv,
    ...[program, 'worker'],
    ...['--rules', rules, '--data', dataFolder],
    ...(model === undefined ? [] : ['--model', model]),
  ];
  const node = await startNode({
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
  return { node, queue, site, dataFolder };
}
