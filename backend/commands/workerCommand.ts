import os from 'node:os';
import { describeOptions } from '../../cli/arguments/describeOptions';
import { parseArguments } from '../../cli/arguments/parseArguments';
import { requireOptions } from '../../cli/arguments/requireOptions';
import { loadModel } from '../../cli/loadModel';
import { createLog } from '../node/createLog';
import { openQueue, queueTimes } from '../node/openQueue';
import { readSite } from '../site/readSite';
import { runWorker } from '../work/runWorker';

const options = {
  rules: { kind: 'text', hint: 'FILE', help: 'file of the node: destinations, retries' },
  data: { kind: 'text', hint: 'DIR', help: 'data folder of the node, shared between machines' },
  redis: { kind: 'text', hint: 'URL', help: 'queue on a Redis server' },
  model: { kind: 'text', hint: 'DIR', help: 'folder with another manifest.json and weights' },
  threads: {
    kind: 'wholeNumber',
    lowest: 1,
    highest: 256,
    hint: 'N',
    help: 'threads of its networks (default: one a core)',
  },
  help: { kind: 'flag', short: 'h' },
} as const;

const usage = `Usage: npx kidney-dosimetry backend worker --rules FILE --data DIR [--redis URL] [NAME]

${describeOptions(options, 13)}

  KIDNEY_BACKEND_REDIS  environment variable: instead of --redis, for an address with a password`;

/**
 * `backend worker`: does jobs until SIGTERM or SIGINT, or until the node that started it is gone.
 * @param args its options, then the worker's name
 */
export async function workerCommand(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArguments(options, args, { allowPositionals: true });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const { rules, data } = requireOptions(values, 'rules', 'data');
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.once('SIGTERM', stop).once('SIGINT', stop).once('disconnect', stop);
  // The channel to the node must not keep the process alive.
  process.channel?.unref();
  // False where the node has gone since this process began, undefined where none began it.
  if (process.connected === false) {
    stop();
  }
  const log = createLog();
  const queue = await openQueue(data, values.redis, log);
  const model = await loadModel(values.model, { threads: values.threads });
  const worker = positionals[0] ?? `${os.hostname()}-${process.pid}`;
  await runWorker({
    queue,
    site: await readSite(rules),
    dataFolder: data,
    model,
    log,
    stopping: stopping.signal,
    renewMs: queueTimes.renewMs,
    pollMs: queueTimes.pollMs,
    worker,
  });
  await queue.close();
}
