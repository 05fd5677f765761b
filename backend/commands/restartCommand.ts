import fs from 'node:fs';
import { describeOptions } from '../../cli/arguments/describeOptions';
import { notUnderstood } from '../../cli/arguments/notUnderstood';
import { parseArguments } from '../../cli/arguments/parseArguments';
import { createLog } from '../node/createLog';
import { openQueue } from '../node/openQueue';

const options = {
  data: { kind: 'text', hint: 'DIR', help: 'data folder of the node' },
  redis: { kind: 'text', hint: 'URL', help: 'queue on a Redis server' },
  all: { kind: 'flag', help: 'every failed job' },
  help: { kind: 'flag', short: 'h' },
} as const;

const usage = `Usage: npx kidney-dosimetry backend restart JOB...|--all --data DIR [--redis URL]

${describeOptions(options, 12)}

  KIDNEY_BACKEND_REDIS  environment variable: instead of --redis, for an address with a password`;

/** `backend restart JOB... | --all`: dead letters wait again. */
export async function restartCommand(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArguments(options, args, { allowPositionals: true });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const { data } = values;
  if (data === undefined) {
    throw notUnderstood('--data is missing: the data folder of the node.');
  }
  if (!fs.existsSync(data)) {
    throw notUnderstood(`--data ${data}: there is no such folder.`);
  }
  const queue = await openQueue(data, values.redis, createLog());
  try {
    const failed = (await queue.list('failed', 10_000)).map(({ id }) => id);
    const ids = values.all ? failed : positionals;
    if (ids.length === 0 && !values.all) {
      throw notUnderstood('Which job? Name one or more, or give --all.');
    }
    if (ids.length === 0) {
      process.stdout.write('No job has failed.\n');
    }
    for (const id of ids) {
      const isRestarted = await queue.restart(id);
      process.stdout.write(`${id}: ${isRestarted ? 'waits again' : 'no failed job has this id'}\n`);
      process.exitCode ||= isRestarted ? 0 : 1;
    }
  } finally {
    await queue.close();
  }
}
