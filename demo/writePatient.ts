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

/**
 * Makes a synthetic patient below `folder`, in a process of its own: the many calls of Math and typed
 * arrays are several times slower inside jest's sandbox.
 */
export function writePatient(
  folder: string,
  { preset = 'male', seed = 1, small = false } = {},
): WrittenPatient {
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  const args = [
    '--out',
    folder,
    '--preset',
    preset,
    '--seed',
    String(seed),
    ...(small ? ['--small'] : []),
  ];
  execFileSync(process.execPath, [tsx, path.join(root, 'demo/phantom/main.ts'), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
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
