import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { PatientTruth } from './phantom';

export interface WrittenPatient {
  truth: PatientTruth;
  /** Every DICOM file of the study. */
  files: Uint8Array[];
  ctFolder: string;
  doseFile: string;
}

const root = path.resolve(__dirname, '..');

/** Where `npm test` lets its steps share what is slow to make; a run's own, empty at its start. */
const shared = process.env.KIDNEY_SHARED_FIXTURES;

/** Writes a synthetic patient below `folder`; one that this run has made already is copied. */
export function writePatient(
  folder: string,
  { preset = 'male', seed = 1, small = false } = {},
): WrittenPatient {
  const options = ['--preset', preset, '--seed', String(seed), ...(small ? ['--small'] : [])];
  const made = shared && path.join(shared, options.join(' '));
  if (made && fs.existsSync(made)) {
    fs.cpSync(made, folder, { recursive: true });
  } else {
    makePatientFiles(folder, options);
    if (made) {
      share(folder, made);
    }
  }
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const find = (pattern: RegExp) =>
    path.join(
      folder,
      names.find((name) => pattern.test(name))!,
    );
  return {
    truth: JSON.parse(fs.readFileSync(find(/truth\.json$/), 'utf8')) as PatientTruth,
    files: names
      .filter((name) => name.endsWith('.dcm'))
      .map((name) => fs.readFileSync(path.join(folder, name))),
    ctFolder: path.dirname(find(/ct.0001\.dcm$/)),
    doseFile: find(/dose\.dcm$/),
  };
}

/**
 * In a process of its own: Math and typed arrays are several times slower inside jest's sandbox.
 */
function makePatientFiles(folder: string, options: string[]): void {
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  const program = path.join(root, 'demo/phantom/main.ts');
  execFileSync(process.execPath, [tsx, program, '--out', folder, ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Puts a copy where other tests find it, whole or not at all. */
function share(folder: string, made: string): void {
  const part = `${made} ${process.pid}`;
  fs.cpSync(folder, part, { recursive: true });
  try {
    fs.renameSync(part, made);
  } catch {
    // Another test was first.
    fs.rmSync(part, { recursive: true });
  }
}
