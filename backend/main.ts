import { toDosimetryError } from '../src/errors';
import { restartCommand } from './commands/restartCommand';
import { rulesCommand } from './commands/rulesCommand';
import { workerCommand } from './commands/workerCommand';
import { backendUsage, parseBackendArguments } from './parseBackendArguments';
import { startBackend } from './server';

const commands: Partial<Record<string, (args: readonly string[]) => Promise<void>>> = {
  rules: rulesCommand,
  restart: restartCommand,
  worker: workerCommand,
};

/** A connection that does not end holds nobody up for longer, ms; the queue keeps every job. */
const longestStopMs = 25_000;

async function main(): Promise<void> {
  const [first = '', ...rest] = process.argv.slice(2);
  await (commands[first]?.(rest) ?? serve(process.argv.slice(2)));
}

async function serve(args: readonly string[]): Promise<void> {
  const { help, maxMegabytes, rules, data, redis, workers, ...options } =
    parseBackendArguments(args);
  if (help) {
    process.stdout.write(`${backendUsage}\n`);
    return;
  }
  const token = process.env.KIDNEY_BACKEND_TOKEN || undefined;
  const backend = await startBackend({
    ...options,
    maxBytes: maxMegabytes * 1e6,
    token,
    ...(rules !== undefined && { node: { rules, dataFolder: data, redis, workers } }),
  });
  process.stdout.write(
    `Contouring server: ${backend.url}${token ? '' : ' (open to everyone who can reach it: set KIDNEY_BACKEND_TOKEN)'}\n`,
  );
  if (backend.dicomPort !== undefined) {
    process.stdout.write(`DICOM node: port ${backend.dicomPort}; status: ${backend.url}/status\n`);
  }
  const stop = () => {
    setTimeout(() => process.exit(1), longestStopMs).unref();
    void backend.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  const { code, message } = toDosimetryError(error);
  process.stderr.write(`error ${code}: ${message}\n`);
  process.exitCode = 1;
});
