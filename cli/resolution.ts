import { describeOptions } from './arguments/describeOptions';
import { parseArguments } from './arguments/parseArguments';
import { resolutionOfFiles } from './resolutionOfFiles';
import { runProgram } from './runProgram';
import { DosimetryError } from '../src/errors';
import { printLine } from './printLine';

const options = {
  spect: {
    kind: 'text',
    hint: 'PATH',
    help: 'folder or file of a reconstructed 177Lu SPECT of a phantom: counts or Bq/ml',
  },
  series: { kind: 'text', hint: 'UID', help: 'SeriesInstanceUID, where there are several' },
  sphere: {
    kind: 'texts',
    hint: 'X,Y,Z,D',
    help: 'a filled sphere: its centre, DICOM patient coordinates in mm, and inner diameter in mm; several may be given',
  },
  contours: {
    kind: 'text',
    hint: 'FILE',
    help: 'RTSTRUCT of filled structures, drawn on the CT of --ct',
  },
  ct: { kind: 'text', hint: 'DIR', help: 'the CT that the contours were drawn on' },
  structure: {
    kind: 'texts',
    hint: 'NAME',
    help: 'name of a structure of --contours; several may be given (default: all)',
  },
  help: { kind: 'flag', short: 'h' },
} as const;

const usage = `Usage: npx kidney-dosimetry resolution --spect PATH --sphere=X,Y,Z,D [--sphere=...]
       npx kidney-dosimetry resolution --spect PATH --contours FILE --ct DIR [--structure NAME ...]

Measures the resolution (fwhmMm of a camera in the settings) on a phantom.

${describeOptions(options, 18)}`;

async function main(): Promise<void> {
  const { values } = parseArguments(options, process.argv.slice(2));
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const { spect, series, sphere, contours, ct, structure } = values;
  if (spect === undefined) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: '--spect is missing.',
      why: 'The resolution is measured on a SPECT of a phantom.',
      next: 'See --help.',
    });
  }
  const result = await resolutionOfFiles({
    spect,
    series,
    spheres: sphere,
    contours: contours === undefined ? undefined : { file: contours, ct, names: structure },
  });
  for (const { name, fwhmMm, uncertaintyMm, shiftMm, residual } of result.structures) {
    const shift = Math.hypot(...shiftMm).toFixed(1);
    const left = (100 * residual).toFixed(1);
    process.stdout.write(
      `${name}: FWHM ${fwhmMm.toFixed(2)} +- ${uncertaintyMm.toFixed(2)} mm (${shift} mm from its contour; ${left} % left)\n`,
    );
  }
  process.stdout.write(
    `fwhmMm: ${result.fwhmMm.toFixed(2)} +- ${result.uncertaintyMm.toFixed(2)} mm (one standard uncertainty)\n`,
  );
  result.notes.forEach((note) => printLine(`warning: ${note}`));
}

runProgram(main);
