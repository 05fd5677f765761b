import { describeOptions } from './arguments/describeOptions';
import { parseArguments } from './arguments/parseArguments';
import { requireOptions } from './arguments/requireOptions';
import { reportObjects } from './report/reportObjects';
import { runProgram } from './runProgram';
import { printLine } from './printLine';

const options = {
  rtstruct: { kind: 'text', hint: 'FILE', help: 'RTSTRUCT with the kidneys' },
  rtdose: { kind: 'text', hint: 'FILE', help: 'RTDOSE in the frame of reference of the contours' },
  out: {
    kind: 'text',
    hint: 'DIR',
    help: 'where report.csv, report.pdf and report.json are written, with --ct also sr.dcm and seg.dcm',
  },
  ct: { kind: 'text', hint: 'DIR', help: 'folder of the CT that the kidneys were drawn on' },
  earlier: {
    kind: 'text',
    hint: 'DIR',
    help: "folder of the patient's other cycles, as stored (SR, RTDOSE): for the table of all cycles",
  },
  settings: {
    kind: 'text',
    hint: 'FILE',
    help: 'JSON file with the settings of the site, as in app-config.js',
  },
  force: { kind: 'flag', help: 'replace results that are in the folder already' },
  help: { kind: 'flag', short: 'h' },
} as const;

const usage = `Usage: npx kidney-dosimetry dose-report --rtstruct FILE --rtdose FILE --out DIR
                                    [--ct DIR] [--earlier DIR] [--settings FILE] [--force]

${describeOptions(options, 17)}`;

async function main(): Promise<void> {
  const { values } = parseArguments(options, process.argv.slice(2));
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const { kidneys, findings } = await reportObjects({
    ...requireOptions(values, 'rtstruct', 'rtdose'),
    ...requireOptions(values, 'rtdose', 'out'),
    ct: values.ct,
    earlier: values.earlier,
    settings: values.settings,
    force: values.force,
  });
  for (const { side, volumeMl, dose } of kidneys) {
    const text = dose ? `, mean dose ${dose.meanDoseGy.toFixed(2)} Gy` : '';
    process.stdout.write(`${side} kidney: ${volumeMl.toFixed(1)} ml${text}\n`);
  }
  for (const { severity, what } of findings) {
    if (severity === 'warning') {
      printLine(`warning: ${what}`);
    }
  }
}

runProgram(main);
