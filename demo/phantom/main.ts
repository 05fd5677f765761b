import { join } from 'node:path';
import { parseArguments } from '../../cli/arguments/parseArguments';
import { toDosimetryError } from '../../src/errors';
import { makePatient, presets, writePatientStudy } from './index';

const usage =
  'usage: tsx demo/phantom/main.ts --out DIR [--patients N | --preset NAME] [--seed S] [--small]';

const options = {
  out: { kind: 'text' },
  patients: { kind: 'text', default: '3' },
  preset: { kind: 'text' },
  seed: { kind: 'text', default: '1' },
  small: { kind: 'flag' },
} as const;

/**
 * Writes synthetic patients as DICOM studies; patient n of a run with seed s has the seed s + n.
 */
function main(): number {
  const { values } = parseArguments(options, process.argv.slice(2));
  const count = Number(values.patients);
  const seed = Number(values.seed);
  if (!values.out || !Number.isInteger(count) || count < 1 || count > presets.length) {
    process.stderr.write(`${usage}\nN is 1 to ${presets.length}.\n`);
    return 2;
  }
  const chosen = values.preset ? [values.preset] : presets.slice(0, count).map(({ name }) => name);
  for (const [index, preset] of chosen.entries()) {
    const patient = makePatient({ seed: seed + index, preset, small: values.small });
    const folder = join(values.out, patient.preset.patientId);
    const { files } = writePatientStudy(patient, folder);
    const kidneys = patient.truth.kidneys
      .map(
        (kidney) =>
          `${kidney.side} ${kidney.volumeMl.toFixed(1)} ml ${kidney.meanDoseGy.toFixed(4)} Gy`,
      )
      .join(', ');
    process.stdout.write(`${folder}: ${preset}, ${files.length} files, ${kidneys}\n`);
  }
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`${toDosimetryError(error).message}\n`);
  process.exitCode = 1;
}
