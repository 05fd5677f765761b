import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { TherapyTruth } from '../../demo/phantom';

export interface TherapyFiles {
  truth: TherapyTruth;
  /** Every DICOM file of all studies. */
  files: Uint8Array[];
}

const root = path.resolve(__dirname, '../..');

/**
 * The therapy of a synthetic patient below `folder`, every session a study of its own; small ones,
 * a quarter of the CT's matrix. In a process of its own: Math and typed arrays are several times
 * slower inside jest's sandbox.
 */
export function writeTherapyFiles(folder: string, preset = 'male'): TherapyFiles {
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  const program = path.join(root, 'demo/phantom/main.ts');
  const options = ['--out', folder, '--therapy', '--preset', preset, '--small'];
  execFileSync(process.execPath, [tsx, program, ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const truthFile = names.find((name) => name.endsWith('truth.json'))!;
  return {
    truth: JSON.parse(fs.readFileSync(path.join(folder, truthFile), 'utf8')) as TherapyTruth,
    files: names
      .filter((name) => name.endsWith('.dcm'))
      .map((name) => fs.readFileSync(path.join(folder, name))),
  };
}
