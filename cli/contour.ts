import { contourConventionOption } from './arguments/contourConventionOption';
import { describeOptions } from './arguments/describeOptions';
import { parseArguments } from './arguments/parseArguments';
import { requireOptions } from './arguments/requireOptions';
import { contourFolder } from './contourFolder';
import { runProgram } from './runProgram';
import { printLine } from './printLine';

const options = {
  ct: { kind: 'text', hint: 'DIR', help: 'folder of CT DICOM files, in any order' },
  out: {
    kind: 'text',
    hint: 'DIR',
    help: 'where rtstruct.dcm, seg.dcm and report.json are written',
  },
  dose: {
    kind: 'text',
    hint: 'FILE',
    help: 'RTDOSE file registered with the CT: adds the mean dose per kidney',
  },
  series: {
    kind: 'text',
    hint: 'UID',
    help: 'SeriesInstanceUID of the CT, where the folder holds several',
  },
  acquisition: {
    kind: 'text',
    hint: 'N',
    help: 'acquisition or reconstruction, where the series holds several: as the error names it',
  },
  convention: contourConventionOption,
  model: { kind: 'text', hint: 'DIR', help: 'folder with another manifest.json and weights' },
  force: { kind: 'flag', help: 'replace results that are in the folder already' },
  help: { kind: 'flag', short: 'h' },
} as const;

const usage = `Usage: npx kidney-dosimetry contour --ct DIR --out DIR [--dose FILE] [--series UID]
                                [--acquisition N] [--convention parenchyma|solid]
                                [--model DIR] [--force]

${describeOptions(options, 14)}`;

async function main(): Promise<void> {
  const { values } = parseArguments(options, process.argv.slice(2));
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const { dose, series, acquisition, model, force, convention } = values;
  const report = await contourFolder({
    ...requireOptions(values, 'ct', 'out'),
    dose,
    series,
    acquisition,
    model,
    force,
    contourConvention: convention,
  });
  for (const { side, volumeMl, meanDoseGy } of report.kidneys) {
    const doseText = meanDoseGy === undefined ? '' : `, mean dose ${meanDoseGy.toFixed(2)} Gy`;
    process.stdout.write(`${side} kidney: ${volumeMl.toFixed(1)} ml${doseText}\n`);
  }
  for (const { severity, what, next } of report.findings) {
    printLine(`${severity}: ${what} ${next}`);
  }
}

runProgram(main);
