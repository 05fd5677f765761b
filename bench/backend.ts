// npm run bench -- backend: throughput, time to delivery and memory of the DICOM node.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openSqliteQueue } from '../backend/queue/sqliteQueue';
import { programFile } from '../scripts/programs/programFile';
import { benchJobs } from './backendParts/benchJobs';
import type { BenchSeries } from './backendParts/benchJobs';
import { storeToDelivery } from './backendParts/storeToDelivery';
import { WorkerFleet } from './backendParts/workerFleet';
import { markdownTable } from './markdownTable';

const queueOptions = { leaseMs: 60_000, maxDeaths: 10 };
const leastOfLinear = 0.9;
const mostGrowth = 0.05;
/**
 * Jobs of each worker before its time is taken: V8 compiles for so long, on a second core where one
 * is idle.
 */
const warmJobs = 15;
const simulated = { workers: 8, sleepMs: 2000, jobs: 80 };

interface Bench {
  dataFolder: string;
  series: BenchSeries;
}

/**
 * Prints throughput, seconds to delivery and memory; the process exits with 1 where a limit is
 * exceeded.
 * @param cases jobs of the memory's run; a quarter of them for the throughput
 */
export async function benchBackend({ cases }: { cases: number }): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-backend-'));
  const dataFolder = path.join(folder, 'data');
  const bench = { dataFolder, series: benchJobs(folder, dataFolder) };
  try {
    await throughput(bench, Math.ceil(cases / 4));
    await simulatedFleet(bench);
    await memory(bench, cases);
    const seconds = await storeToDelivery(folder, bench.series.images);
    process.stdout.write(
      seconds === undefined
        ? 'SKIPPED: storescu and storescp (dcmtk) are not installed.\n'
        : `From the last C-STORE to the delivered RTSTRUCT: ${seconds.toFixed(1)} s after the quiet time.\n`,
    );
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** The real pipeline on the same CT, one thread a worker; up to as many workers as cores. */
async function throughput({ dataFolder, series }: Bench, count: number): Promise<void> {
  const rates: Rate[] = [];
  for (const workers of new Set([1, os.availableParallelism()])) {
    await withFleet(dataFolder, workers, realWorker(dataFolder), async (fleet) => {
      await fleet.run(series.jobs(warmJobs * workers, `warm ${workers}`));
      const before = fleet.processorSeconds;
      const seconds = await fleet.run(series.jobs(count, `real ${workers}`));
      const processorSeconds = (fleet.processorSeconds - before) / count;
      rates.push({ workers, perSecond: count / seconds, processorSeconds });
    });
  }
  printRates('Real pipeline, small CT, one thread a worker', rates);
}

/** Eight workers, where the networks are a timed sleep: what the queue costs. */
async function simulatedFleet({ dataFolder, series }: Bench): Promise<void> {
  const { workers, sleepMs, jobs } = simulated;
  const { file } = programFile('bench/backendParts/sleepingWorker.ts');
  const command = [file, dataFolder, String(sleepMs)];
  const rate = await withFleet(dataFolder, workers, command, async (fleet) => {
    await fleet.run(series.jobs(workers, 'warm fleet'));
    return jobs / (await fleet.run(series.jobs(jobs, 'fleet')));
  });
  printRates(`Simulated: a job is a sleep of ${sleepMs / 1000} s`, [
    { workers: 1, perSecond: 1000 / sleepMs },
    { workers, perSecond: rate },
  ]);
}

/** Resident memory of one worker after a fifth of the jobs, and after all. */
async function memory({ dataFolder, series }: Bench, count: number): Promise<void> {
  const measured: number[] = [];
  await withFleet(dataFolder, 1, realWorker(dataFolder), async (fleet) => {
    const [pid] = fleet.pids;
    await fleet.run(series.jobs(count, 'memory'), (left) => {
      measured[count - left] = residentMb(pid);
    });
  });
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const known = measured.filter((value) => value > 0);
  const fifth = Math.max(1, Math.floor(known.length / 5));
  const [early, late] = [mean(known.slice(fifth, 2 * fifth)), mean(known.slice(-fifth))];
  const growth = late / early - 1;
  process.stdout.write(
    `Resident memory of a worker over ${count} jobs: ${early.toFixed(0)} MB in the second fifth, ` +
      `${late.toFixed(0)} MB in the last (${(100 * growth).toFixed(1)} %, at most ${100 * mostGrowth} %).\n\n`,
  );
  if (growth > mostGrowth) {
    process.exitCode = 1;
  }
}

async function withFleet<T>(
  dataFolder: string,
  workers: number,
  command: readonly string[],
  work: (fleet: WorkerFleet) => Promise<T>,
): Promise<T> {
  const queue = await openSqliteQueue(dataFolder, queueOptions);
  const fleet = new WorkerFleet(workers, command, queue);
  try {
    return await work(fleet);
  } finally {
    await fleet.stop();
    await queue.close();
  }
}

function realWorker(dataFolder: string): string[] {
  const rules = path.join(dataFolder, 'rules.json');
  fs.writeFileSync(rules, JSON.stringify({ node: { aeTitle: 'BENCH', callers: [] }, rules: [] }));
  const options = ['--rules', rules, '--data', dataFolder, '--threads', '1'];
  return [programFile('backend/main.ts').file, 'worker', ...options];
}

function residentMb(pid: number): number {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1000;
}

interface Rate {
  workers: number;
  /** Jobs. */
  perSecond: number;
  /** Of all workers, a job. */
  processorSeconds?: number;
}

function printRates(title: string, rates: Rate[]): void {
  const [one] = rates;
  const rows = rates.map(({ workers, perSecond, processorSeconds }) => {
    const share = perSecond / (one.perSecond * workers);
    if (share < leastOfLinear) {
      process.exitCode = 1;
    }
    const cells = [`${workers}`, (60 * perSecond).toFixed(1), share.toFixed(2)];
    return processorSeconds === undefined ? cells : [...cells, processorSeconds.toFixed(2)];
  });
  const heads = ['workers', 'jobs a minute', 'of linear', 'processor s a job'];
  process.stdout.write(`## ${title}\n\n`);
  process.stdout.write(`${markdownTable(heads.slice(0, rows[0].length), rows)}\n`);
}
