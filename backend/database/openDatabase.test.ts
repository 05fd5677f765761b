import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { programFile } from '../../scripts/programs/programFile';
import { openDatabase } from './openDatabase';

test('a file that is no database is refused by name, and is left as it was', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'database-'));
  const file = path.join(folder, 'queue.sqlite');
  fs.writeFileSync(file, 'x'.repeat(5000));
  await expect(openDatabase(file, 'CREATE TABLE a (b) STRICT')).rejects.toMatchObject({
    code: 'OUTPUT_FAILED',
    message: expect.stringContaining('queue.sqlite'),
  });
  expect(fs.readFileSync(file, 'utf8')).toBe('x'.repeat(5000));
  fs.rmSync(folder, { recursive: true });
});

test('where better-sqlite3 is not installed, the error says what to install', () => {
  // Far from our node_modules, as where npm could not compile the optional package.
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'without-sqlite-'));
  const program = path.join(folder, 'openDatabase.cjs');
  fs.copyFileSync(programFile('backend/database/openDatabase.ts').file, program);
  const script = `require('./openDatabase.cjs').openDatabase('queue.sqlite', '')
    .catch(({ code, next }) => console.log(JSON.stringify({ code, next })))`;
  const { stdout } = spawnSync(process.execPath, ['-e', script], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(JSON.parse(stdout)).toEqual({
    code: 'INVALID_CONFIGURATION',
    next: expect.stringMatching(/npm rebuild better-sqlite3/),
  });
  fs.rmSync(folder, { recursive: true });
});
