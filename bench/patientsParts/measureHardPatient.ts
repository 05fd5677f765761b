import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { doseSessions } from '../../cli/serial/doseSessions';
import { writeHardPatient } from './writeHardPatient';

/** Hours of the scans that a dose rests on. */
const scanSets: readonly (readonly number[])[] = [[4, 24, 96], [24, 96], [96]];

export interface HardKidney {
  seed: number;
  side: string;
  /** Number of scans. */
  scans: number;
  /** Relative error of the mean dose against that of the unblurred truth. */
  uncorrected: number;
  /** The same after the partial volume correction; missing where none was possible. */
  recovered?: number;
}

const fwhmMm = 10;

/**
 * Dose of one hard patient from files to report, contoured by the program's own network: with all
 * scans, then without the first, then with the last alone.
 */
export async function measureHardPatient(seed: number): Promise<HardKidney[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hard-patient-'));
  try {
    const sessions = path.join(folder, 'sessions');
    const truth = writeHardPatient(seed, sessions);
    const found: HardKidney[] = [];
    // Contours of the first run, which the others are given.
    const given = new Map<number, string>();
    for (const hours of scanSets) {
      keepOnly(sessions, hours);
      const out = path.join(folder, `out-${hours.length}`);
      const structureSets = hours.flatMap((hour) => given.get(hour) ?? []);
      const report = await doseSessions({ sessions, out, structureSets, fwhmMm });
      if (given.size === 0) {
        hours.forEach((hour, n) => given.set(hour, path.join(out, `rtstruct-${n + 1}.dcm`)));
      }
      for (const { side, meanDoseGy, meanDoseRecoveredGy } of report.kidneys) {
        const trueGy = truth.kidneys.find((kidney) => kidney.side === side)!.unblurredMeanDoseGy;
        found.push({
          seed,
          side,
          scans: hours.length,
          uncorrected: meanDoseGy / trueGy - 1,
          recovered: meanDoseRecoveredGy && meanDoseRecoveredGy / trueGy - 1,
        });
      }
    }
    return found;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function keepOnly(sessions: string, hours: readonly number[]): void {
  for (const name of fs.readdirSync(sessions)) {
    if (!hours.includes(parseInt(name, 10))) {
      fs.rmSync(path.join(sessions, name), { recursive: true });
    }
  }
}
