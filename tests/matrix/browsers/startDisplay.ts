import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Readable } from 'node:stream';

const executable = '/usr/bin/Xvfb';

/** Whether a display without a screen can be made (Debian: xvfb). */
export const hasDisplay = existsSync(executable);

/** A display without a screen: Firefox has WebGL by software on a display only, never headless. */
export async function startDisplay(): Promise<{ name: string; stop(): void }> {
  // -displayfd: the server takes a free number and writes it to that file.
  const child = spawn(executable, ['-displayfd', '3', '-screen', '0', '1600x1100x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    (child.stdio[3] as Readable).once('data', (text) => resolve(String(text).trim()));
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)));
  });
  return { name: `:${number}`, stop: () => void child.kill() };
}
