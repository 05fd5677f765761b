import { toDosimetryError } from '../src/errors';
import { printLine } from './printLine';

/** Ends a failed program: one line with the code on stderr, exit status 1. */
export function reportFailure(error: unknown): void {
  const { code, message } = toDosimetryError(error);
  printLine(`error ${code}: ${message.replace(/\s+/g, ' ')}`, process.stderr);
  process.exitCode = 1;
}
