import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const tsx = path.join(root, 'node_modules/tsx/dist/cjs/index.cjs');

/** A program that says a lot, then writes a file; its output goes where `redirection` says. */
function run(redirection: string) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'program-'));
  const program = path.join(folder, 'program.cjs');
  const out = path.join(folder, 'out');
  fs.writeFileSync(
    program,
    `const { runProgram } = require(${JSON.stringify(path.join(root, 'cli/runProgram.ts'))});
     runProgram(async () => {
       for (let n = 0; n < 200; n++) {
         process.stdout.write('x'.repeat(1000) + '\\n');
         if (n % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
       }
       require('node:fs').writeFileSync(${JSON.stringify(out)}, 'done');
     });`,
  );
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', `set -o pipefail; "$0" -r "$1" "$2" ${redirection}`, process.execPath, tsx, program],
    { encoding: 'utf8', timeout: 300_000 },
  );
  const isWritten = fs.existsSync(out);
  fs.rmSync(folder, { recursive: true });
  return { status, stderr, isWritten };
}

describe('runProgram', () => {
  it.each(['| head -1 > /dev/null', '| true'])('does all its work with %s', (redirection) => {
    expect(run(redirection)).toEqual({ status: 0, stderr: '', isWritten: true });
  });

  it('says that its output could not be written', () => {
    if (!fs.existsSync('/dev/full')) {
      process.stderr.write('SKIPPED: no /dev/full\n');
      return;
    }
    const { status, stderr, isWritten } = run('> /dev/full');
    expect(status).toBe(1);
    expect(isWritten).toBe(true);
    expect(stderr).toMatch(/^(error OUTPUT_FAILED: Standard output .*ENOSPC[^\n]*\n)$/);
  });
});
