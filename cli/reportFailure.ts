import { toDosimetryError } from '../src/errors';

/** Ends a failed program: one line with the code on stderr, exit status 1. */
export function reportFailure(error: unknown): void {
  const { code, message } = toDosimetryError(error);
  process.stderr.write(`error ${code}: ${message.replace(/\s+/g, ' ')}\n`);
  process.exitCode = 1;
}
