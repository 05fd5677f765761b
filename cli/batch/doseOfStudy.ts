import fs from 'node:fs';
import path from 'node:path';
import { readSettings } from '../readSettings';
import { doseSessions } from '../serial/doseSessions';
import { readTherapy } from '../serial/readTherapy';
import type { SerialReport } from '../serial/serialReport';
import { writeOutputs } from '../writeOutputs';
import type { CohortStudy } from './cohort';
import { sha256Of } from './sha256Of';
import type { FinishedCase } from './finishedCase';

/** The dose of a therapy, for the cases whose CT belongs to one of its sessions. */
export interface StudyDose {
  ctSeriesInstanceUIDs: string[];
  kidneys: { side: string; meanDoseGy: number }[];
  /** Codes, with the side where they have one. */
  warnings: { code: string; side?: string }[];
}

export interface DoseOfStudyOptions {
  /** Id of the batch. */
  batch: string;
  /** Folder of the batch. */
  out: string;
  /** JSON file with the settings of the site. */
  settings?: string;
}

const inputsFile = 'inputs.json';

/**
 * The dose from the SPECT images of a study on the contours of its cases, all of which are
 * finished; written to a folder of its own, dose-UID, as `npm run dose -- --sessions` does. One
 * that an earlier run computed from the same contours and images is taken.
 * @throws DosimetryError as doseSessions; nothing is written then
 */
export async function doseOfStudy(
  study: CohortStudy,
  finished: readonly FinishedCase[],
  { out, batch, settings }: DoseOfStudyOptions,
): Promise<StudyDose> {
  const folder = path.join(out, `dose-${study.studyInstanceUID.replace(/[^0-9.]/g, '')}`);
  const inputs = [
    batch,
    ...finished.map(({ files }) => files['rtstruct.dcm']).sort(),
    ...study.spectFiles.map((file) => path.basename(file)).sort(),
  ];
  const known = readKnown(folder, inputs);
  if (known) {
    return summarize(known);
  }
  const report = await computeDose(study, { out, folder, settings });
  const proof = { inputs, report: sha256Of(readText(folder, 'report.json')) };
  writeOutputs([{ file: path.join(folder, inputsFile), content: `${JSON.stringify(proof)}\n` }], {
    force: true,
  });
  return summarize(report);
}

async function computeDose(
  study: CohortStudy,
  { out, folder, settings }: { out: string; folder: string; settings?: string },
): Promise<SerialReport> {
  const sessions = [...study.cases.flatMap(({ files }) => files), ...study.spectFiles];
  const { cameras } = await readSettings(settings);
  const { reading } = await readTherapy(sessions, { entry: {}, cameras });
  const cts = new Set<string | undefined>(
    reading.cycles
      .flatMap((cycle) => cycle.sessions)
      .filter(({ isUsed }) => isUsed)
      .map(({ ct }) => ct?.seriesInstanceUID),
  );
  return doseSessions({
    sessions,
    structureSets: study.cases
      // Of a series that lies in the cohort twice, the first; each is taken once.
      .filter(({ seriesInstanceUID }) => cts.delete(seriesInstanceUID))
      .map(({ name }) => path.join(out, name, 'rtstruct.dcm')),
    out: folder,
    settings,
    force: true,
  });
}

/** The report of an earlier run, where it is whole and was computed from the same inputs. */
function readKnown(folder: string, inputs: readonly string[]): SerialReport | undefined {
  try {
    const text = readText(folder, 'report.json');
    const proof = { inputs, report: sha256Of(text) };
    const isKnown = readText(folder, inputsFile).trim() === JSON.stringify(proof);
    return isKnown ? (JSON.parse(text) as SerialReport) : undefined;
  } catch {
    // Whatever cannot be read is made again.
    return undefined;
  }
}

function readText(folder: string, name: string): string {
  return fs.readFileSync(path.join(folder, name), 'utf8');
}

function summarize({ kidneys, findings, sessions }: SerialReport): StudyDose {
  return {
    ctSeriesInstanceUIDs: sessions.flatMap(({ ctSeriesInstanceUID }) => ctSeriesInstanceUID ?? []),
    kidneys: kidneys.map(({ side, meanDoseGy }) => ({ side, meanDoseGy })),
    warnings: findings
      .filter(({ severity }) => severity === 'warning')
      .map(({ code, side }) => ({ code, side })),
  };
}
