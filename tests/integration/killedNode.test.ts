import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import type { JobQueue } from '../../backend/queue/jobQueue';
import { openRedisQueue } from '../../backend/queue/redisQueue';
import { openSqliteQueue } from '../../backend/queue/sqliteQueue';
import { programFile } from '../../scripts/programs/programFile';
import { sha256Of } from '../../cli/batch/sha256Of';
import { readDicomFile } from '../../src/dicom';
import { receivedSeries } from '../helpers/receivedSeries';
import type { NodePlaces } from '../helpers/receivedSeries';
import { freePort, startRedis } from '../helpers/redis';
import type { RedisServer } from '../helpers/redis';
import { hasTool, testWithTool } from '../helpers/tools';

// The node's own workers with the real pipeline, on small CTs; the destination keeps all it gets.
const hasTools = hasTool('redis-server') && hasTool('storescp');
const testWithTools = testWithTool('redis-server or storescp (dcmtk)', hasTools);
const queueOptions = { leaseMs: 60_000, maxDeaths: 1000 };

let places: NodePlaces;
let store: ChildProcess;
let redis: RedisServer | undefined;
let program: string;
const at = (name: string): string => path.join(places.folder, name);

async function open(jobs: number): Promise<void> {
  program = programFile('backend/main.ts').file;
  const port = await freePort();
  places = receivedSeries(
    jobs,
    {
      node: { aeTitle: 'KIDNEYS', port: 0, callers: [{ aeTitle: 'CT1' }] },
      destinations: { store: { kind: 'dicom', aeTitle: 'STORE', host: '127.0.0.1', port } },
      rules: [],
      retries: { attempts: 100, firstDelaySeconds: 1 },
    },
    ['store'],
  );
  fs.mkdirSync(at('store'));
  // Each object that comes is a file of its own, one that comes twice is two.
  const args = ['-aet', 'STORE', '-od', at('store'), '--unique-filenames', '--fork', `${port}`];
  store = spawn('storescp', args, { stdio: 'ignore' });
}

afterEach(async () => {
  if (!hasTools) {
    return;
  }
  await redis?.stop();
  redis = undefined;
  store.kill();
  await once(store, 'exit');
  fs.rmSync(places.folder, { recursive: true });
});

function startWorker(name: string, more: string[] = []): ChildProcess {
  const { rules, dataFolder, model } = places;
  const args = ['--rules', rules, '--data', dataFolder, '--model', model, ...more, name];
  const log = fs.openSync(at('log'), 'a');
  const worker = spawn(process.execPath, [program, 'worker', ...args], {
    stdio: ['ignore', log, log],
  });
  fs.closeSync(log);
  return worker;
}

async function stop(worker: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  worker.kill(signal);
  await once(worker, 'exit');
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function areDone(queue: JobQueue): Promise<boolean> {
  const { waiting, running, failed } = await queue.count();
  expect(failed).toBe(0);
  return waiting + running === 0;
}

/** Digests of what the destination has got, by SOP Instance UID. */
function delivered(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const name of fs.readdirSync(at('store'))) {
    const bytes = fs.readFileSync(path.join(at('store'), name));
    const uid = String(readDicomFile(bytes).dataset.SOPInstanceUID);
    found.set(uid, [...(found.get(uid) ?? []), sha256Of(bytes)]);
  }
  return found;
}

testWithTools('Redis, three workers, one killed: each result is delivered once', async () => {
  await open(6);
  const { url } = (redis = await startRedis());
  const queue = await openRedisQueue(url, queueOptions, () => undefined);
  await Promise.all(places.jobs.map((job) => queue.add(job)));
  const workers = ['w1', 'w2', 'w3'].map((name) => startWorker(name, ['--redis', url]));
  // The moment at which all three are at work on their first job.
  await until(async () => {
    const { running, waiting } = await queue.count();
    return running === 3 || waiting === 0;
  });
  await stop(workers[0], 'SIGKILL');
  await queue.release('w1');
  await until(() => areDone(queue));
  await Promise.all(workers.slice(1).map((worker) => stop(worker, 'SIGTERM')));
  expect(await queue.count()).toMatchObject({ done: 6, waiting: 0, running: 0 });
  const counts = [...delivered().values()].map((copies) => copies.length);
  expect(counts).toEqual(Array(12).fill(1));
  await queue.close();
});

testWithTools(
  'in a file, killed four times at random: nothing lost, repeats the same',
  async () => {
    await open(4);
    const queue = await openSqliteQueue(places.dataFolder, queueOptions);
    await Promise.all(places.jobs.map((job) => queue.add(job)));
    for (let n = 0; n < 4; n++) {
      const worker = startWorker(`w${n}`);
      await until(async () => {
        const { running, waiting } = await queue.count();
        return running === 1 || waiting === 0;
      });
      await new Promise((resolve) => setTimeout(resolve, 400 * Math.random()));
      await stop(worker, 'SIGKILL');
      await queue.release(`w${n}`);
    }
    const last = startWorker('last');
    await until(() => areDone(queue));
    await stop(last, 'SIGTERM');
    const copies = [...delivered().values()];
    expect(copies).toHaveLength(8);
    // A kill between the destination's answer and the note of it: the same bytes come again.
    expect(copies.map((some) => new Set(some).size)).toEqual(Array(8).fill(1));
    await queue.close();
  },
);
