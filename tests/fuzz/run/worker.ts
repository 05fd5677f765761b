import fs from 'node:fs';
import { createPydicom } from '../oracle/createPydicom';
import { makeSeeds } from '../seeds';
import { makeTargets } from '../targets';
import type { Counts, Finding } from '../types';
import { runCase } from './runCase';

export interface WorkerOptions {
  seed: number;
  first: number;
  /** Number of workers: cases are dealt out in turn. */
  step: number;
  /** Cases with this number and above are not run. */
  end: number;
  /** Where the running case stands for the watchdog: its number and 1 while it is timed. */
  statusFile: string;
  /** Run this one case and end. */
  only?: number;
}

export interface WorkerReport {
  ready?: true;
  done?: true;
  counts?: Counts;
  finding?: Finding;
  /** Bytes of the finding, base64 by file name. */
  files?: Record<string, string>;
}

const reportEveryMs = 300;

/** Runs cases to the last, or until it is killed, and tells counts and findings. */
async function work({ seed, first, step, end, statusFile, only }: WorkerOptions): Promise<void> {
  const pydicom = createPydicom();
  const targets = await makeTargets(await makeSeeds(), pydicom);
  const status = fs.openSync(statusFile, 'w');
  const words = new Float64Array(2);
  const bytes = new Uint8Array(words.buffer);
  let counts: Counts = {};
  let last = Date.now();
  send({ ready: true });
  for (let number = only ?? first; number < (only === undefined ? end : only + 1); number += step) {
    const result = await runCase(targets, seed, number, (isTimed) => {
      words.set([number, isTimed ? 1 : 0]);
      fs.writeSync(status, bytes, 0, 16, 0);
    });
    const entry = (counts[result.target] ??= { cases: 0, accepted: 0, refused: {} });
    entry.cases++;
    if (result.refused) {
      entry.refused[result.refused] = (entry.refused[result.refused] ?? 0) + 1;
    } else if (result.findings.every(({ kind }) => kind === 'problem')) {
      entry.accepted++;
    }
    for (const finding of result.findings) {
      const files = Object.entries(result.fuzzCase.files());
      send({
        finding,
        files: Object.fromEntries(
          files.map(([name, one]) => [name, Buffer.from(one).toString('base64')]),
        ),
      });
    }
    if (Date.now() - last > reportEveryMs) {
      send({ counts });
      counts = {};
      last = Date.now();
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  pydicom?.end();
  send({ counts, done: true });
  process.disconnect();
}

function send(report: WorkerReport): void {
  process.send?.(report);
}

// Without its parent nobody would stop it.
process.on('disconnect', () => process.exit());
work(JSON.parse(process.argv[2]) as WorkerOptions).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
