import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { SerialDoseInput, SerialDoseSummary } from '../../src/serial';

export interface PhantomDoseRequest {
  /** Images at one place in one frame (`makePatient`), or sessions that move (`makeSessions`). */
  phantom: 'one-study' | 'therapy';
  preset: string;
  seed: number;
  small?: boolean;
  /** Of a therapy: see TherapyOptions. */
  motion?: Record<string, number>;
  voxelNoise?: number;
  /** One computation each, on the true contours. */
  runs: Pick<SerialDoseInput, 'models' | 'voxelMethod'>[];
}

const root = path.resolve(__dirname, '../..');

/**
 * Serial doses of a synthetic patient with its true contours. In a process of its own: inside jest
 * the phantom takes three times as long.
 * @returns one summary a run
 */
export function phantomDose(request: PhantomDoseRequest): SerialDoseSummary[] {
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  const program = path.join(__dirname, 'phantomDoseProgram.ts');
  const output = execFileSync(process.execPath, [tsx, program, JSON.stringify(request)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(output) as SerialDoseSummary[];
}
