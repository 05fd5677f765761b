import { spawn } from 'node:child_process';
import { root } from '../bootstrap.mjs';

/**
 * Runs one step of `npm test`. Its output is printed as a whole when it has ended, since others run
 * at the same time; that of a step that `printsAtOnce` as it comes.
 * @param {{ name: string, command: string, args: string[], env?: object, printsAtOnce?: boolean }}
 *   step
 * @returns {Promise<number>} exit status, 1 if it could not be started
 */
export function runStep({ name, command, args, env = {}, printsAtOnce = false }) {
  const started = Date.now();
  const pieces = [];
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: printsAtOnce ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    child.stdout?.on('data', (piece) => pieces.push(piece));
    child.stderr?.on('data', (piece) => pieces.push(piece));
    child.once('error', (error) => {
      pieces.push(Buffer.from(`${command}: ${error.message}\n`));
      end(1);
    });
    child.once('close', (status) => end(status ?? 1));

    function end(status) {
      const seconds = Math.round((Date.now() - started) / 1000);
      process.stdout.write(`\n== ${name}: ${status === 0 ? 'passed' : 'FAILED'}, ${seconds} s\n`);
      process.stdout.write(Buffer.concat(pieces.splice(0)));
      resolve(status);
    }
  });
}
