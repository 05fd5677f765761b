import { DosimetryError } from '../src/errors';
import { contourConventionOption } from './arguments/contourConventionOption';
import { describeOptions } from './arguments/describeOptions';
import { parseArguments } from './arguments/parseArguments';
import { evaluateFolder } from './evaluateFolder';
import { runProgram } from './runProgram';
import { printLine } from './printLine';

const options = {
  out: {
    kind: 'text',
    hint: 'DIR',
    help: 'where evaluation.csv, evaluation.md and pictures are written',
  },
  convention: { ...contourConventionOption, hint: 'WHAT' },
  model: { kind: 'text', hint: 'DIR', help: 'folder with another manifest.json and weights' },
  rtstruct: {
    kind: 'text',
    hint: 'FILE',
    help: 'name of the RTSTRUCT or SEG to compare with, where a case has several or only an automatic one',
  },
  dose: { kind: 'text', hint: 'FILE', help: 'name of the RTDOSE, where a case has several' },
  force: { kind: 'flag', help: 'replace an earlier evaluation' },
  help: { kind: 'flag', short: 'h' },
} as const;

const usage = `Usage: npx kidney-dosimetry evaluate DIR [--out DIR] [--convention parenchyma|solid] [--model DIR]
                                 [--rtstruct FILE] [--dose FILE] [--force]

  DIR               folder of cases, one a sub-folder: CT (DICOM or ct.nii.gz), manual contours (RTSTRUCT, SEG
                    or labels.nii.gz: 1 right, 2 left kidney), dose map if any (RTDOSE or dose.nii.gz, Gy)
${describeOptions(options, 18)}`;

async function main(): Promise<void> {
  const { values, positionals } = parseArguments(options, process.argv.slice(2), {
    allowPositionals: true,
  });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: folder === undefined ? 'The folder is missing.' : 'There is more than one folder.',
      why: 'One folder of cases is evaluated at a time.',
      next: 'See --help.',
    });
  }
  const { markdown, cases } = await evaluateFolder({
    folder,
    out: values.out,
    model: values.model,
    rtstruct: values.rtstruct,
    dose: values.dose,
    force: values.force,
    contourConvention: values.convention,
    onCase: (patient, outcome) => printLine(`${patient}: ${outcome}`, process.stderr),
  });
  markdown.split('\n').forEach((line) => printLine(line));
  if (cases.length === 0) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `No case in ${folder} could be evaluated.`,
      why: 'The reasons are listed above.',
      next: 'See --help for what a case needs.',
    });
  }
}

runProgram(main);
