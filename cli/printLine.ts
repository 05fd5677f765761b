import { printable } from './printable';

/** Prints one line that may hold names of files or texts out of them. */
export function printLine(line: string, stream: NodeJS.WritableStream = process.stdout): void {
  stream.write(`${printable(line)}\n`);
}
