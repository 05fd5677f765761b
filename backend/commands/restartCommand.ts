import { notUnderstood } from '../../cli/arguments/notUnderstood';
import { parseArguments } from '../../cli/arguments/parseArguments';
import { createLog } from '../node/createLog';
import { openQueue } from '../node/openQueue';

const options = {
  data: { kind: 'text', hint: 'DIR', help: 'data folder of the node' },
  redis: { kind: 'text', hint: 'URL', help: 'queue on a Redis server' },
  all: { kind: 'flag', help: 'every failed job' },
} as const;

/** `backend restart JOB... | --all`: dead letters wait again. */
export async function restartCommand(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArguments(options, args, { allowPositionals: true });
  const { data } = values;
  if (data === undefined) {
    throw notUnderstood('--data is missing: the data folder of the node.');
  }
  const queue = await openQueue(data, values.redis, createLog());
  try {
    const failed = (await queue.list('failed', 10_000)).map(({ id }) => id);
    const ids = values.all ? failed : positionals;
    if (ids.length === 0 && !values.all) {
      throw notUnderstood('Which job? Name one or more, or give --all.');
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
