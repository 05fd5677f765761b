import { toDosimetryError } from '../src/errors';
import { backendUsage, parseBackendArguments } from './parseBackendArguments';
import { startBackend } from './server';

async function main(): Promise<void> {
  const { help, maxMegabytes, ...options } = parseBackendArguments(process.argv.slice(2));
  if (help) {
    process.stdout.write(`${backendUsage}\n`);
    return;
  }
  const token = process.env.KIDNEY_BACKEND_TOKEN || undefined;
  const backend = await startBackend({ ...options, maxBytes: maxMegabytes * 1e6, token });
  process.stdout.write(
    `Contouring server: ${backend.url}${token ? '' : ' (open to everyone who can reach it: set KIDNEY_BACKEND_TOKEN)'}\n`,
  );
  const stop = () => void backend.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  const { code, message } = toDosimetryError(error);
  process.stderr.write(`error ${code}: ${message}\n`);
  process.exitCode = 1;
});
