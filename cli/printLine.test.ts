import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { runProgram } from '../tests/helpers/runProgram';
import { printLine } from './printLine';

const steering = '\u001b]0;title\u0007\u001b[2J\n\u202Eerror: forged';

test('a line stays one line and steers no terminal', () => {
  const stream = new PassThrough();
  printLine(`Größe 5 µm, ${steering}`, stream);
  expect(String(stream.read())).toBe('Größe 5 µm, ?]0;title??[2J??error: forged\n');
});

test('a failed program names a hostile file without obeying it', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hostile-names-'));
  fs.writeFileSync(path.join(folder, `${steering}.dcm`), 'no DICOM');
  const { status, stderr } = runProgram('cli/contour.ts', [
    ...['--ct', folder, '--out', path.join(folder, 'out')],
  ]);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^error [A-Z_]+: .*title.*\n$/);
  expect(stderr).not.toMatch(/[^\P{Cc}\n]|\u202E/u);
  fs.rmSync(folder, { recursive: true });
});
