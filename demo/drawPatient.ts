import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { presets } from './phantom';
import { studyLine } from './phantom/studyLine';

export interface DrawPatientOptions {
  /** Name of the preset. */
  preset: string;
  folder: string;
  signal: AbortSignal;
  /** 128x128 images instead of 512x512. */
  small?: boolean;
}

const tsx = path.resolve(__dirname, '../node_modules/tsx/dist/cli.mjs');
const program = path.resolve(__dirname, 'phantom/main.ts');

/**
 * Writes the therapy of a synthetic patient below `folder`, in a process of its own, so that the
 * caller goes on working. Gives the folder of each study as soon as it is complete.
 *
 * @throws Error where it cannot be made, or the work was stopped
 */
export async function* drawPatient(options: DrawPatientOptions): AsyncGenerator<string> {
  const { preset, folder, signal, small } = options;
  const seed = 1 + presets.findIndex(({ name }) => name === preset);
  const of = ['--preset', preset, '--seed', String(seed), ...(small ? ['--small'] : [])];
  const args = [tsx, program, '--therapy', '--dose', '--out', folder, ...of];
  signal.throwIfAborted();
  const child = spawn(process.execPath, args, {
    signal,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close') as Promise<[number | null]>;
  // Waited for below; a caller that stops listening before must not be told twice.
  ended.catch(() => undefined);
  for await (const line of createInterface(child.stdout)) {
    if (line.startsWith(studyLine)) {
      yield line.slice(studyLine.length);
    }
  }
  const [code] = await ended;
  if (code !== 0) {
    throw new Error(`The program that makes synthetic patients ended with ${code}.`);
  }
}
