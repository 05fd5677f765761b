// npm run bench -- backend: throughput, time to delivery and memory of the DICOM node.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openSqliteQueue } from '../backend/queue/sqliteQueue';
import { programFile } from '../scripts/programs/programFile';
import { benchJobs } from './backendParts/benchJobs';
import type { BenchSeries } from './backendParts/benchJobs';
import { storeToDelivery } from './backendParts/storeToDelivery';
import { WorkerFleet } from './backendParts/workerFleet';
import type { WorkerFleetOptions } from './backendParts/workerFleet';
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

/**
 * The real pipeline on the same CT, one thread a worker: one worker on one core, one with the whole
 * machine, where V8 compiles and collects garbage on idle cores, and a worker a core.
 */
async function throughput({ dataFolder, series }: Bench, count: number): Promise<void> {
  const command = realWorker(dataFolder);
  const fleets = [
    ...(hasTaskset() ? [{ count: 1, isOnOneCore: true }] : []),
    { count: 1 },
    { count: os.availableParallelism() },
  ];
  const rates: Rate[] = [];
  for (const [n, fleetOptions] of fleets.entries()) {
    await withFleet(dataFolder, { ...fleetOptions, command }, async (fleet) => {
      await fleet.run(series.jobs(warmJobs * fleetOptions.count, `warm ${n}`));
      const before = fleet.processorSeconds;
      const seconds = await fleet.run(series.jobs(count, `real ${n}`));
      const processorSeconds = (fleet.processorSeconds - before) / count;
      rates.push({
        workers: fleetOptions.count,
        on: 'isOnOneCore' in fleetOptions ? 'one core' : 'the machine',
        perSecond: count / seconds,
        processorSeconds,
      });
    });
  }
  const load = os.loadavg()[0].toFixed(1);
  printRates(`Real pipeline, small CT, one thread a worker (load at the end: ${load})`, rates);
}

function hasTaskset(): boolean {
  return spawnSync('taskset', ['--version']).error === undefined;
}

/** Eight workers, where the networks are a timed sleep: what the queue costs. */
async function simulatedFleet({ dataFolder, series }: Bench): Promise<void> {
  const { workers, sleepMs, jobs } = simulated;
  const { file } = programFile('bench/backendParts/sleepingWorker.ts');
  const command = [file, dataFolder, String(sleepMs)];
  const rate = await withFleet(dataFolder, { count: workers, command }, async (fleet) => {
    await fleet.run(series.jobs(workers, 'warm fleet'));
    return jobs / (await fleet.run(series.jobs(jobs, 'fleet')));
  });
  printRates(`Simulated: a job is a sleep of ${sleepMs / 1000} s`, [
    { workers: 1, on: 'the machine', perSecond: 1000 / sleepMs },
    { workers, on: 'the machine', perSecond: rate },
  ]);
}

/** Resident memory of one worker after a fifth of the jobs, and after all. */
async function memory({ dataFolder, series }: Bench, count: number): Promise<void> {
  const measured: number[] = [];
  await withFleet(dataFolder, { count: 1, command: realWorker(dataFolder) }, async (fleet) => {
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
  options: WorkerFleetOptions,
  work: (fleet: WorkerFleet) => Promise<T>,
): Promise<T> {
  const queue = await openSqliteQueue(dataFolder, queueOptions);
  const fleet = new WorkerFleet(options, queue);
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
  /** Which cores all of them share. */
  on: 'one core' | 'the machine';
  /** Jobs. */
  perSecond: number;
  /** Of all workers, a job. */
  processorSeconds?: number;
}

/**
 * Prints each rate as a share of what its workers would do at the rate of one worker: of the first
 * one in the list, which decides, and of the one with the whole machine.
 */
function printRates(title: string, rates: Rate[]): void {
  const [first] = rates;
  const free = rates.find(({ on }) => on === 'the machine')!;
  const rows = rates.map(({ workers, on, perSecond, processorSeconds }) => {
    const shares = [first, free].map((one) => perSecond / (one.perSecond * workers));
    if (on === 'the machine' && shares[0] < leastOfLinear) {
      process.exitCode = 1;
    }
    return [
      `${workers}`,
      on,
      (60 * perSecond).toFixed(1),
      ...shares.map((share) => share.toFixed(2)),
      processorSeconds?.toFixed(2) ?? '',
    ];
  });
  const heads = [
    'workers',
    'on',
    'jobs a minute',
    `of one on ${first.on}`,
    'of one on the machine',
    'processor s a job',
  ];
  process.stdout.write(`## ${title}\n\n`);
  process.stdout.write(`${markdownTable(heads, rows)}\n`);
}
