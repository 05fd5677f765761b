// npm run bench -- patients: from the files of hard synthetic patients to dose, against the truth.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { markdownTable } from './markdownTable';
import { measureHardPatient } from './patientsParts/measureHardPatient';
import type { HardKidney } from './patientsParts/measureHardPatient';

const mostPatients = 30;
/** A file a patient: a run that was cut off goes on. Delete the folder to start anew. */
const kept = path.join(os.tmpdir(), 'bench-patients');

/**
 * Bias and spread of the kidneys' mean dose for three, two scans and one.
 * @param cases patients, 30 at most
 */
export async function benchPatients({ cases }: { cases: number }): Promise<void> {
  fs.mkdirSync(kept, { recursive: true });
  const kidneys: HardKidney[] = [];
  for (let seed = 1; seed <= Math.min(cases, mostPatients); seed++) {
    const file = path.join(kept, `${seed}.json`);
    if (!fs.existsSync(file)) {
      fs.writeFileSync(file, JSON.stringify(await measureHardPatient(seed)));
    }
    kidneys.push(...(JSON.parse(fs.readFileSync(file, 'utf8')) as HardKidney[]));
  }
  const rows = [3, 2, 1].map((scans) => {
    const ofScans = kidneys.filter((kidney) => kidney.scans === scans);
    const recovered = ofScans.flatMap((kidney) => kidney.recovered ?? []);
    return [
      `${scans}`,
      `${ofScans.length}`,
      spread(ofScans.map((kidney) => kidney.uncorrected)),
      spread(recovered),
    ];
  });
  process.stdout.write(
    markdownTable(['scans', 'kidneys', 'uncorrected, bias ± SD %', 'recovered, bias ± SD %'], rows),
  );
  process.stdout.write(`Kept in ${kept}.\n`);
}

function spread(errors: number[]): string {
  const mean = errors.reduce((a, b) => a + b, 0) / errors.length;
  const squares = errors.reduce((sum, error) => sum + (error - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / Math.max(1, errors.length - 1));
  return `${(100 * mean).toFixed(1)} ± ${(100 * deviation).toFixed(1)}`;
}
