import fs from 'node:fs';
import path from 'node:path';
import type { TherapyTruth } from '../../demo/phantom';
import { phantomFiles } from '../../demo/phantomFiles';

export interface TherapyFiles {
  truth: TherapyTruth;
  /** That of the patient. */
  folder: string;
  /** Every DICOM file of all studies. */
  files: Uint8Array[];
}

/**
 * The therapy of a synthetic patient below `folder`, every session a study of its own; small ones,
 * a quarter of the CT's matrix. One that has been made before, by the same sources, is copied from
 * .cache.
 */
export function writeTherapyFiles(folder: string, preset = 'male', seed = 1): TherapyFiles {
  const options = ['--therapy', '--preset', preset, '--seed', String(seed), '--small'];
  fs.cpSync(phantomFiles(options), folder, { recursive: true });
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const truthFile = path.join(
    folder,
    names.find((name) => name.endsWith('truth.json'))!,
  );
  return {
    truth: JSON.parse(fs.readFileSync(truthFile, 'utf8')) as TherapyTruth,
    folder: path.dirname(truthFile),
    files: names
      .filter((name) => name.endsWith('.dcm'))
      .map((name) => fs.readFileSync(path.join(folder, name))),
  };
}
