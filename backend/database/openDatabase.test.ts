import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
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
