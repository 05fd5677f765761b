import { join } from 'node:path';
import { parseArguments } from '../../cli/arguments/parseArguments';
import { toDosimetryError } from '../../src/errors';
import { findPreset } from './findPreset';
import { makePatient, presets, writePatientStudy, writeTherapy } from './index';
import { studyLine } from './studyLine';
import type { WriteTherapyOptions } from './therapy';
import type { PatientOptions } from './types';

const usage = `Usage: npx kidney-dosimetry phantom --out DIR [--therapy [--dose]] [--patients N | --preset NAME]
         [--seed S] [--small]
--therapy writes every session as a study with its own CT, moved and noisy as in the clinic (--dose:
and the true dose map with the first of a cycle), and says when each is complete; without it all of a patient is one study: a CT,
three SPECTs that fit it, and a dose map.`;

const options = {
  out: { kind: 'text' },
  therapy: { kind: 'flag' },
  dose: { kind: 'flag' },
  patients: { kind: 'text', default: '3' },
  preset: { kind: 'text' },
  seed: { kind: 'text', default: '1' },
  small: { kind: 'flag' },
  help: { kind: 'flag', short: 'h' },
} as const;

/**
 * Writes synthetic patients as DICOM studies; patient n of a run with seed s has the seed s + n.
 */
function main(): number {
  const { values } = parseArguments(options, process.argv.slice(2));
  const { out, small, therapy, dose, help } = values;
  if (help) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const count = Number(values.patients);
  const seed = Number(values.seed);
  if (!out || !Number.isInteger(count) || count < 1 || count > presets.length) {
    process.stderr.write(`${usage}\nN is 1 to ${presets.length}.\n`);
    return 2;
  }
  const chosen = values.preset ? [values.preset] : presets.slice(0, count).map(({ name }) => name);
  for (const [index, preset] of chosen.entries()) {
    const patient = { seed: seed + index, preset, small };
    const folder = join(out, findPreset(patient).patientId);
    const line = therapy
      ? writeSessions({ ...patient, withDose: dose }, folder)
      : writeStudy(patient, folder);
    process.stdout.write(`${folder}: ${preset}, ${line}\n`);
  }
  return 0;
}

function writeStudy(patient: PatientOptions, folder: string): string {
  const made = makePatient(patient);
  const { files } = writePatientStudy(made, folder);
  const kidneys = made.truth.kidneys.map(
    ({ side, volumeMl, meanDoseGy }) =>
      `${side} ${volumeMl.toFixed(1)} ml ${meanDoseGy.toFixed(4)} Gy`,
  );
  return `${files.length} files, ${kidneys.join(', ')}`;
}

function writeSessions(patient: WriteTherapyOptions, folder: string): string {
  const { files, truth } = writeTherapy(
    { ...patient, onSession: (study) => process.stdout.write(`${studyLine}${study}\n`) },
    folder,
  );
  const cycles = truth.cycles.map(({ cycle, sessions, kidneys }) => {
    const hours = sessions.map((session) => session.hours).join(', ');
    const doses = kidneys.map(({ side, designMeanDoseGy }) => `${side} ${designMeanDoseGy} Gy`);
    return `cycle ${cycle} at ${hours} h: ${doses.join(', ')}`;
  });
  return `${files.length} files, ${cycles.join('; ')}`;
}

try {
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`${toDosimetryError(error).message}\n`);
  process.exitCode = 1;
}
