import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { PatientTruth } from './phantom';
import { programFile } from '../scripts/programs/programFile';

export interface WrittenPatient {
  truth: PatientTruth;
  /** Every DICOM file of the study. */
  files: Uint8Array[];
  ctFolder: string;
  doseFile: string;
}

const cache = path.resolve(__dirname, '../.cache/patients');
const dayMs = 24 * 3600 * 1000;

/**
 * Writes a synthetic patient below `folder`. One that has been made before, by the same sources, is
 * copied from .cache.
 */
export function writePatient(
  folder: string,
  { preset = 'male', seed = 1, small = false } = {},
): WrittenPatient {
  const options = ['--preset', preset, '--seed', String(seed), ...(small ? ['--small'] : [])];
  const program = programFile('demo/phantom/main.ts');
  const made = path.join(cache, program.key, options.join(' '));
  if (!fs.existsSync(made)) {
    removeOutdated(program.key);
    makePatientFiles(program.file, made, options);
  }
  fs.cpSync(made, folder, { recursive: true });
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

/** In a process of its own. Another test finds the patient whole or not at all. */
function makePatientFiles(program: string, folder: string, options: string[]): void {
  const part = `${folder} ${process.pid}`;
  execFileSync(process.execPath, [program, '--out', part, ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    fs.renameSync(part, folder);
  } catch {
    // Another test was first.
    fs.rmSync(part, { recursive: true });
  }
}

/** Patients of other sources go when they are a day old: a run that began with those may go on. */
function removeOutdated(key: string): void {
  fs.mkdirSync(path.join(cache, key), { recursive: true });
  for (const name of fs.readdirSync(cache).filter((other) => other !== key)) {
    const outdated = path.join(cache, name);
    if (Date.now() - fs.statSync(outdated).mtimeMs > dayMs) {
      fs.rmSync(outdated, { recursive: true, force: true });
    }
  }
}
