import fs from 'node:fs';
import path from 'node:path';
import type { PatientTruth } from './phantom';
import { phantomFiles } from './phantomFiles';

export interface WrittenPatient {
  truth: PatientTruth;
  /** Every DICOM file of the study. */
  files: Uint8Array[];
  ctFolder: string;
  doseFile: string;
}

/**
 * Writes a synthetic patient below `folder`. One that has been made before, by the same sources, is
 * copied from .cache.
 */
export function writePatient(
  folder: string,
  { preset = 'male', seed = 1, small = false } = {},
): WrittenPatient {
  const options = ['--preset', preset, '--seed', String(seed), ...(small ? ['--small'] : [])];
  fs.cpSync(phantomFiles(options), folder, { recursive: true });
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
