// npm run bench -- patients: from the files of hard synthetic patients to dose, against the truth.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { markdownTable } from './markdownTable';
import { measureHardPatient } from './patientsParts/measureHardPatient';
import type { DoseError, HardKidney } from './patientsParts/measureHardPatient';
import { partNames, splitHardPatient } from './patientsParts/splitHardPatient';

const mostPatients = 30;
/** What is wrong is told apart for the first ones only. */
const splitPatients = 6;
/** A file a patient: a run that was cut off goes on. Delete the folder to start anew. */
const kept = path.join(os.tmpdir(), 'bench-patients');

/**
 * Bias and spread of the kidneys' mean dose for three, two scans and one, how often the truth lies
 * in the stated intervals, and what each of the patients' faults costs by itself.
 * @param cases patients, 30 at most
 */
export async function benchPatients({ cases }: { cases: number }): Promise<void> {
  fs.mkdirSync(kept, { recursive: true });
  const seeds = Array.from({ length: Math.min(cases, mostPatients) }, (_, n) => n + 1);
  const kidneys: HardKidney[] = [];
  for (const seed of seeds) {
    kidneys.push(...(await measuredOnce(`${seed}.json`, () => measureHardPatient(seed))));
  }
  process.stdout.write(markdownTable(doseHead, doseRows(kidneys)));
  const split: Record<string, number[]>[] = [];
  for (const seed of seeds.slice(0, splitPatients)) {
    split.push(await measuredOnce(`split-${seed}.json`, () => splitHardPatient(seed)));
  }
  const rows = partNames.map((name) => [name, spread(split.flatMap((errors) => errors[name]))]);
  process.stdout.write(`\n${markdownTable(['what is wrong', 'recovered, bias ± SD %'], rows)}`);
  process.stdout.write(`Kept in ${kept}.\n`);
}

async function measuredOnce<T>(name: string, measure: () => Promise<T>): Promise<T> {
  const file = path.join(kept, name);
  if (!fs.existsSync(file)) {
    fs.writeFileSync(file, JSON.stringify(await measure()));
  }
  return JSON.parse(fs.readFileSync(file, 'utf8')) as T;
}

const doseHead = ['scans', 'dose', 'kidneys', 'bias ± SD %', 'stated u, %', 'in 68 %', 'in 95 %'];

function doseRows(kidneys: readonly HardKidney[]): string[][] {
  return [3, 2, 1].flatMap((scans) => {
    const ofScans = kidneys.filter((kidney) => kidney.scans === scans);
    const uncorrected = ofScans.map((kidney) => kidney.uncorrected);
    const recovered = ofScans.flatMap((kidney) => kidney.recovered ?? []);
    return [
      [`${scans}`, 'uncorrected', ...doseColumns(uncorrected)],
      [`${scans}`, 'recovered', ...doseColumns(recovered)],
    ];
  });
}

/** An uncorrected dose has no total uncertainty: nothing states what is missing. */
function doseColumns(errors: readonly DoseError[]): string[] {
  const stated = errors.flatMap((one) => one.stated ?? []);
  const share = (count: number): string => ((100 * count) / stated.length).toFixed(0);
  const coverage =
    stated.length > 0
      ? [
          ((100 * stated.reduce((a, b) => a + b, 0)) / stated.length).toFixed(1),
          share(errors.filter(({ in68 }) => in68).length),
          share(errors.filter(({ in95 }) => in95).length),
        ]
      : ['-', '-', '-'];
  return [`${errors.length}`, spread(errors.map(({ error }) => error)), ...coverage];
}

function spread(errors: readonly number[]): string {
  const mean = errors.reduce((a, b) => a + b, 0) / errors.length;
  const squares = errors.reduce((sum, error) => sum + (error - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / Math.max(1, errors.length - 1));
  return `${(100 * mean).toFixed(1)} ± ${(100 * deviation).toFixed(1)}`;
}
