import { parseArgs } from 'node:util';
import { DosimetryError } from '../src/errors';
import { argumentError } from './arguments/argumentError';
import { evaluateFolder } from './evaluateFolder';
import { parseContourConvention } from './arguments/parseChoice';
import { runProgram } from './runProgram';

const usage = `Usage: npm run --silent evaluate -- DIR [--out DIR] [--convention parenchyma|solid] [--model DIR]
                                [--rtstruct FILE] [--dose FILE]

  DIR               folder of cases, one a sub-folder: CT (DICOM or ct.nii.gz), manual contours (RTSTRUCT, SEG
                    or labels.nii.gz: 1 right, 2 left kidney), dose map if any (RTDOSE or dose.nii.gz, Gy)
  --out DIR         where evaluation.csv, evaluation.md and pictures are written
  --convention WHAT kidneys without their sinus (parenchyma, the default) or with it (solid)
  --model DIR       folder with another manifest.json and weights
  --rtstruct FILE   name of the RTSTRUCT or SEG to compare with, where a case has several or only an automatic one
  --dose FILE       name of the RTDOSE, where a case has several`;

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
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
    contourConvention: parseContourConvention(values.convention),
    onCase: (patient, outcome) => process.stderr.write(`${patient}: ${outcome}\n`),
  });
  process.stdout.write(`${markdown}\n`);
  if (cases.length === 0) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `No case in ${folder} could be evaluated.`,
      why: 'The reasons are listed above.',
      next: 'See --help for what a case needs.',
    });
  }
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        convention: { type: 'string' },
        model: { type: 'string' },
        rtstruct: { type: 'string' },
        dose: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (cause) {
    throw argumentError(cause);
  }
}

runProgram(main);
