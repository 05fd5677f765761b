import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { JobQueue } from '../../backend/queue/jobQueue';
import { openSqliteQueue } from '../../backend/queue/sqliteQueue';
import { dataPlaces } from '../../backend/reception/dataPlaces';
import { sha256Of } from '../../cli/batch/sha256Of';
import { programFile } from '../../scripts/programs/programFile';
import { readDicomFile } from '../../src/dicom';
import { ellipsoidTrunk } from '../../scripts/bodies/ellipsoidTrunk';
import { ctFilesFromVolume } from '../helpers/ctFilesFromVolume';
import { jobOf } from '../helpers/queueContract';
import { freePort } from '../helpers/redis';
import { hasTool, testWithTool } from '../helpers/tools';

// The node's own workers and deliveries, on objects that have been made before, so that 50 kills
// take seconds; killedNode.test.ts has the pipeline, too.
const kills = 50;
const jobs = 60;
/** Most of a delivery's time. */
const longestLifeMs = 150;
const testWithDcmtk = testWithTool('dcmtk', hasTool('storescp'));
let folder: string;
let queue: JobQueue;
let store: ChildProcess;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'killed-'));
  fs.mkdirSync(path.join(folder, 'store'));
  const port = await freePort();
  const site = {
    node: { aeTitle: 'KIDNEYS', callers: [] },
    destinations: { store: { kind: 'dicom', aeTitle: 'STORE', host: '127.0.0.1', port } },
    rules: [],
    retries: { attempts: 100, firstDelaySeconds: 1 },
  };
  fs.writeFileSync(path.join(folder, 'site.json'), JSON.stringify(site));
  // Each object that comes is a file of its own, one that comes twice is two.
  const keeping = ['-od', path.join(folder, 'store'), '--unique-filenames', '--fork'];
  store = spawn('storescp', ['-aet', 'STORE', ...keeping, `${port}`], { stdio: 'ignore' });
  queue = await openSqliteQueue(folder, { leaseMs: 60_000, maxDeaths: 1000 });
});

afterEach(async () => {
  store.kill();
  await queue.close();
  fs.rmSync(folder, { recursive: true });
});

/** A job whose object has been made. */
async function addMadeJob(id: string): Promise<void> {
  const results = dataPlaces.results(folder, id);
  fs.mkdirSync(results, { recursive: true });
  const [object] = ctFilesFromVolume(ellipsoidTrunk([8, 8, 1], [4, 4, 5]), {
    patientName: id,
    patientID: id,
  });
  fs.writeFileSync(path.join(results, 'rtstruct.dcm'), object);
  fs.writeFileSync(path.join(results, 'objects.json'), JSON.stringify(['rtstruct.dcm']));
  const job = jobOf(id);
  await queue.add({ ...job, task: { ...job.task, send: ['store'] } });
}

async function startWorker(file: string, name: string): Promise<ChildProcess> {
  const worker = spawn(process.execPath, [file, folder, name], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(worker.stdout!, 'data');
  return worker;
}

async function end(worker: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const closed = once(worker, 'close');
  worker.kill(signal);
  await closed;
}

/** Digests of what the destination has got, by SOP Instance UID. */
function delivered(): string[][] {
  const found = new Map<string, string[]>();
  for (const name of fs.readdirSync(path.join(folder, 'store'))) {
    const bytes = fs.readFileSync(path.join(folder, 'store', name));
    const uid = String(readDicomFile(bytes).dataset.SOPInstanceUID);
    found.set(uid, [...(found.get(uid) ?? []), sha256Of(bytes)]);
  }
  return [...found.values()];
}

testWithDcmtk('after 50 kills every object is there, and what came twice is the same', async () => {
  const { file } = programFile('tests/helpers/killedWorker.ts');
  const ids = Array.from({ length: jobs }, (_, n) => `job-${n}`);
  await Promise.all(ids.map(addMadeJob));
  for (let n = 0; n < kills; n++) {
    const worker = await startWorker(file, `w${n}`);
    await delay(longestLifeMs * Math.random());
    await end(worker, 'SIGKILL');
    await queue.release(`w${n}`);
  }
  const last = await startWorker(file, 'last');
  while ((await queue.count()).done < jobs) {
    await delay(50);
  }
  await end(last, 'SIGTERM');
  expect(await queue.count()).toMatchObject({ done: jobs, waiting: 0, running: 0, failed: 0 });
  const copies = delivered();
  expect(copies).toHaveLength(jobs);
  expect(copies.map((some) => new Set(some).size)).toEqual(Array(jobs).fill(1));
  // Again comes only what a worker had sent and not yet noted when it was killed.
  const again = copies.flat().length - jobs;
  process.stdout.write(`${kills} kills, ${jobs} objects: ${again} came again\n`);
  expect(again).toBeLessThanOrEqual(kills);
});
