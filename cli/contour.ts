import { parseArgs } from 'node:util';
import { DosimetryError } from '../src/errors';
import { argumentError } from './arguments/argumentError';
import { contourFolder } from './contourFolder';
import { parseContourConvention } from './arguments/parseChoice';
import { runProgram } from './runProgram';

const usage = `Usage: npm run --silent contour -- --ct DIR --out DIR [--dose FILE] [--series UID]
                               [--acquisition N] [--convention parenchyma|solid]
                               [--model DIR] [--force]

  --ct DIR      folder of CT DICOM files, in any order
  --out DIR     where rtstruct.dcm, seg.dcm and report.json are written
  --dose FILE   RTDOSE file registered with the CT: adds the mean dose per kidney
  --series UID  SeriesInstanceUID of the CT, where the folder holds several
  --acquisition N  acquisition or reconstruction, where the series holds several: as the error names it
  --convention  kidneys without their sinus (parenchyma, the default) or with it (solid)
  --model DIR   folder with another manifest.json and weights
  --force       replace results that are in the folder already`;

async function main(): Promise<void> {
  const values = readArguments();
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  if (!values.ct || !values.out) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `--${values.ct ? 'out' : 'ct'} is missing.`,
      why: 'Both --ct and --out are needed.',
      next: 'See --help.',
    });
  }
  const { ct, out, dose, series, acquisition, model, force } = values;
  const contourConvention = parseContourConvention(values.convention);
  const report = await contourFolder({
    ct,
    out,
    dose,
    series,
    acquisition,
    model,
    force,
    contourConvention,
  });
  for (const { side, volumeMl, meanDoseGy } of report.kidneys) {
    const doseText = meanDoseGy === undefined ? '' : `, mean dose ${meanDoseGy.toFixed(2)} Gy`;
    process.stdout.write(`${side} kidney: ${volumeMl.toFixed(1)} ml${doseText}\n`);
  }
  for (const { severity, what, next } of report.findings) {
    process.stdout.write(`${severity}: ${what} ${next}\n`);
  }
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        ct: { type: 'string' },
        out: { type: 'string' },
        dose: { type: 'string' },
        series: { type: 'string' },
        acquisition: { type: 'string' },
        convention: { type: 'string' },
        model: { type: 'string' },
        force: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (cause) {
    throw argumentError(cause);
  }
}

runProgram(main);
