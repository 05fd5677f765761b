import { spawnSync } from 'node:child_process';
import { programFile } from '../../scripts/programs/programFile';

export interface ProgramResult {
  status: number | null;
  stdout: string;
  stderr: string;
}

const compiled = new Map<string, string>();

/**
 * Runs a program of this repository to its end, compiled once for all its runs: tsx takes a second
 * of the processor for each.
 * @param source its TypeScript file, relative to the root; what it looks for beside its sources
 *   lies in the folder of this one
 */
export function runProgram(source: string, args: readonly string[]): ProgramResult {
  const file = compiled.get(source) ?? programFile(source).file;
  compiled.set(source, file);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return { status, stdout, stderr };
}
