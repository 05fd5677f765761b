import fs from 'node:fs';
import path from 'node:path';
import { addCounts, countsTable } from './run/countsTable';
import { createFindingStore } from './run/findingStore';
import { fuzzUsage, parseFuzzArguments, type FuzzArguments } from './run/parseFuzzArguments';
import { createWatchedWorker, type WatchedWorker } from './run/watchedWorker';
import { makeSeeds } from './seeds';
import { makeTargets } from './targets';
import { makeCase } from './run/runCase';
import type { Counts, Target } from './types';

const folder = path.resolve(__dirname, '../../.cache/fuzz');

/**
 * Runs cases for the given time, or as many as are wanted, prints what became of them, and ends
 * with 1 where anything was found.
 */
async function fuzz({ seconds, cases, seed, workers, only }: FuzzArguments): Promise<void> {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const store = createFindingStore(folder, seed);
  const counts: Counts = {};
  let isBroken = false;
  const running: WatchedWorker[] = [];
  const lost: Promise<void>[] = [];
  const remade: RemadeTargets = {};
  await new Promise<void>((resolve) => {
    let open = only === undefined ? workers : 1;
    let timer: NodeJS.Timeout | undefined;
    const ended = (): void => {
      open--;
      if (open === 0) {
        resolve();
      }
    };
    for (let first = 0, count = open; first < count; first++) {
      const statusFile = path.join(folder, `worker-${first}.status`);
      const options = { seed, first, step: count, end: cases, statusFile, only };
      running.push(
        createWatchedWorker(options, {
          onReport(report) {
            // The time runs from the first worker that is ready: starting is slow on a busy
            // machine.
            timer ??= report.ready && setTimeout(resolve, seconds * 1000);
            addCounts(counts, report.counts ?? {});
            if (report.finding) {
              store.add(report.finding, report.files ?? {});
            }
            if (report.done) {
              ended();
            }
          },
          onLost(kind, caseNumber, text) {
            const described = describeLost(remade, seed, caseNumber).then(
              ({ target, trail, files }) =>
                store.add({ target, caseNumber, kind, text, trail }, files),
            );
            lost.push(described);
            if (only !== undefined) {
              ended();
            }
          },
          onBroken() {
            isBroken = true;
            ended();
          },
        }),
      );
    }
    process.once('SIGINT', () => resolve());
  });
  running.forEach((worker) => worker.stop());
  await Promise.all(lost);
  report(counts, store, seed);
  process.exit(isBroken || store.list().length > 0 ? 1 : 0);
}

/** Made with the first case that is made again. */
interface RemadeTargets {
  targets?: Promise<Target[]>;
}

/** The case in which a worker was lost, made again (not run). */
async function describeLost(
  remade: RemadeTargets,
  seed: number,
  caseNumber: number,
): Promise<{ target: string; trail: string[]; files: Record<string, string> }> {
  remade.targets ??= makeSeeds().then((seeds) => makeTargets(seeds, undefined));
  const { target, fuzzCase } = makeCase(await remade.targets, seed, caseNumber);
  const files = Object.entries(fuzzCase.files()).map(([name, bytes]) => [
    name,
    Buffer.from(bytes).toString('base64'),
  ]);
  return { target: target.name, trail: fuzzCase.trail, files: Object.fromEntries(files) };
}

function report(counts: Counts, store: ReturnType<typeof createFindingStore>, seed: number): void {
  process.stdout.write(`${countsTable(counts)}\n`);
  const findings = store.list();
  for (const { finding, count, folder: own } of findings) {
    const { target, kind, text, trail, caseNumber } = finding;
    process.stdout.write(
      `\n${count} x ${target} ${kind}: ${text}\n` +
        `   ${trail.join(' | ').slice(0, 400)}\n` +
        `   npm run fuzz -- --seed ${seed} --case ${caseNumber}   (${path.relative(process.cwd(), own)})\n`,
    );
  }
  process.stdout.write(`\n${findings.length} sorts of findings\n`);
}

async function main(): Promise<void> {
  const wanted = parseFuzzArguments(process.argv.slice(2));
  if (wanted.help) {
    process.stdout.write(`${fuzzUsage}\n`);
    return;
  }
  await fuzz(wanted);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
