import type { SerialDoseInput, SerialDoseSummary } from '../../src/serial';
import { runProgram } from './runProgram';

export interface PhantomDoseRequest {
  /** Images at one place in one frame (`makePatient`), or sessions that move (`makeSessions`). */
  phantom: 'one-study' | 'therapy';
  preset: string;
  seed: number;
  small?: boolean;
  /** Of a therapy: see TherapyOptions. */
  motion?: Record<string, number>;
  /** Of a therapy: its SPECTs with each of these, the sessions drawn once. */
  voxelNoises?: number[];
  /** One computation each, on the true contours. */
  runs: Pick<SerialDoseInput, 'models' | 'voxelMethod'>[];
}

/**
 * Serial doses of a synthetic patient with its true contours. In a process of its own: inside jest
 * the phantom takes longer.
 * @returns one summary a run; for a therapy all runs of the first noise, then those of the next
 */
export function phantomDose(request: PhantomDoseRequest): SerialDoseSummary[] {
  const { status, stdout, stderr } = runProgram('tests/helpers/phantomDoseProgram.ts', [
    JSON.stringify(request),
  ]);
  if (status !== 0) {
    throw new Error(stderr);
  }
  return JSON.parse(stdout) as SerialDoseSummary[];
}
