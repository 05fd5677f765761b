import { reportFailure } from '../cli/reportFailure';
import { restartCommand } from './commands/restartCommand';
import { rulesCommand } from './commands/rulesCommand';
import { workerCommand } from './commands/workerCommand';
import { createLog } from './node/createLog';
import { backendUsage, parseBackendArguments } from './parseBackendArguments';
import { startBackend } from './server';
import type { Backend } from './server';

const commands: Partial<Record<string, (args: readonly string[]) => Promise<void>>> = {
  rules: rulesCommand,
  restart: restartCommand,
  worker: workerCommand,
};

/** An orderly end may take so long, ms; the queue keeps every job. */
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
  const stop = () => void end(backend);
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** Ends the process in order, or after a while with what is still open in the log. */
async function end(backend: Backend): Promise<void> {
  setTimeout(() => {
    const open = backend.stillOpen;
    createLog().error({ event: 'stop-late', open, resources: process.getActiveResourcesInfo() });
    process.exit(1);
  }, longestStopMs).unref();
  await backend.close();
  process.exit(0);
}

main().catch((error: unknown) => reportFailure(error));
