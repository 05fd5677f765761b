import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { programFile } from '../../scripts/programs/programFile';

export interface TherapyCost {
  /** Processor seconds, from the first file read to the last written. */
  seconds: number;
  /** Largest of the process, its start included. */
  memoryMB: number;
}

/**
 * What the dose of three sessions costs (SPECT of 128³, each with its CT; contours given), in a
 * process of its own as the command line has it.
 * @returns one result a run
 */
export function therapyDose(runs: number): TherapyCost[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'therapy-dose-'));
  try {
    program('demo/phantom/main.ts', '--out', folder, '--therapy', '--preset', 'male');
    const therapy = path.join(folder, 'SYN-001');
    const out = path.join(folder, 'out');
    program('cli/dose.ts', '--sessions', therapy, '--out', out);
    // Beside them, since results are never taken as contours while they are replaced.
    const given = [1, 2, 3].map((n) => {
      const file = path.join(folder, `given-${n}.dcm`);
      fs.renameSync(path.join(out, `rtstruct-${n}.dcm`), file);
      return file;
    });
    return Array.from(
      { length: runs },
      () =>
        JSON.parse(
          program('bench/dosimetryParts/therapyProgram.ts', therapy, out, ...given),
        ) as TherapyCost,
    );
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a program as one compiled file: TypeScript compiled on the way is no part of the dose. */
function program(script: string, ...args: string[]): string {
  return execFileSync(process.execPath, [programFile(script).file, ...args], {
    encoding: 'utf8',
  });
}
