import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openSqliteQueue } from '../../backend/queue/sqliteQueue';
import { programFile } from '../../scripts/programs/programFile';
import { jobOf } from '../helpers/queueContract';

// Workers without a pipeline, so that 50 kills take seconds; killedNode.test.ts has the real ones.
const kills = 50;
const jobs = 200;

/** Runs a worker, and kills it so long after it has started; without a delay it ends by itself. */
function runWorker(file: string, args: string[], killAfterMs?: number): Promise<void> {
  const worker = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  worker.stdout.once('data', () => {
    if (killAfterMs !== undefined) {
      setTimeout(() => worker.kill('SIGKILL'), killAfterMs);
    }
  });
  return new Promise((resolve) => worker.once('close', () => resolve()));
}

test('after 50 kills no job is lost, and each is finished once', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'killed-'));
  const { file } = programFile('tests/helpers/killedWorker.ts');
  const queue = await openSqliteQueue(folder, { leaseMs: 60_000, maxDeaths: 1000 });
  const ids = Array.from({ length: jobs }, (_, n) => `job-${n}`);
  for (const id of ids) {
    await queue.add(jobOf(id));
  }
  for (let n = 0; n < kills; n++) {
    await runWorker(file, [folder, `w${n}`], 60 * Math.random());
    await queue.release(`w${n}`);
  }
  await runWorker(file, [folder, 'last']);
  expect(await queue.count()).toMatchObject({ done: jobs, waiting: 0, running: 0, failed: 0 });
  const made = ids.map((id) => fs.readFileSync(path.join(folder, `${id}.made`), 'utf8'));
  // Only a job whose worker died between its result and the note of it was made again.
  const again = made.filter((text) => text.trim().split('\n').length > 1).length;
  expect(again).toBeLessThanOrEqual(kills);
  await queue.close();
  fs.rmSync(folder, { recursive: true });
});
