import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSessionStudy } from '../dicom/writeSessionStudy';
import { findPreset } from '../findPreset';
import { cycleTruth } from './cycleTruth';
import { makeSessions } from './makeSessions';
import { planTherapy } from './planTherapy';
import { therapyTruth } from './therapyTruth';
import type { CycleTruth, SessionTruth, TherapyOptions, TherapyTruth } from './types';

export interface WriteTherapyOptions extends TherapyOptions {
  /** RTDOSE of the design dose with the first session of each cycle. */
  withDose?: boolean;
  /** Told after each session. */
  onSession?: (folder: string) => void;
}

export interface WrittenTherapy {
  /** All DICOM files, in the order in which they were written. */
  files: string[];
  truth: TherapyTruth;
  truthFile: string;
}

/**
 * Writes the therapy of a synthetic patient (see makeTherapy) as a tree of DICOM files below
 * `folder`: cycle-1/024h/ct/0001.dcm and so on, one study a session, and truth.json. One session is
 * held at a time.
 *
 * @throws DosimetryError INVALID_ARGUMENT for an unknown preset
 */
export function writeTherapy(options: WriteTherapyOptions, folder: string): WrittenTherapy {
  const plan = planTherapy(findPreset(options));
  const files: string[] = [];
  const cycles: CycleTruth[] = [];
  for (let cycle = 1; cycle <= plan.cycles.length; cycle += 1) {
    const truths: SessionTruth[] = [];
    for (const session of makeSessions(plan, cycle, options)) {
      const hours = String(session.hours).padStart(3, '0');
      const sessionFolder = join(folder, `cycle-${cycle}`, `${hours}h`);
      const { dose, ...withoutDose } = session;
      const written = options.withDose ? { ...withoutDose, dose } : withoutDose;
      files.push(...writeSessionStudy(written, sessionFolder));
      truths.push(session.truth);
      options.onSession?.(sessionFolder);
    }
    cycles.push(cycleTruth(plan, cycle, truths));
  }
  const truth = therapyTruth(plan, options.seed, cycles);
  const truthFile = join(folder, 'truth.json');
  mkdirSync(folder, { recursive: true });
  writeFileSync(truthFile, `${JSON.stringify(truth, null, 2)}\n`);
  return { files, truth, truthFile };
}
