import { DosimetryError } from '../src/errors';
import { flagReasons } from '../src/flagged';
import type { FlagReason } from '../src/flagged';
import { contourConventionOption } from './arguments/contourConventionOption';
import { describeOptions } from './arguments/describeOptions';
import { parseArguments } from './arguments/parseArguments';
import { requireOptions } from './arguments/requireOptions';
import { flagFolder } from './flagFolder';
import { runProgram } from './runProgram';
import { printLine } from './printLine';

const reasons = Object.keys(flagReasons) as FlagReason[];

const options = {
  ct: { kind: 'text', hint: 'DIR', help: 'folder of CT DICOM files, in any order' },
  contours: { kind: 'text', hint: 'FILE', help: 'RTSTRUCT or SEG with the corrected kidneys' },
  out: { kind: 'text', hint: 'DIR', help: 'folder of cases; this one becomes a sub-folder' },
  reason: {
    kind: 'choice',
    choices: reasons,
    why: 'It says why the case is worth keeping.',
    hint: 'WHY',
    help: `why it is flagged: ${reasons.join(', ')}`,
  },
  note: {
    kind: 'text',
    hint: 'TEXT',
    help: 'remark without names, numbers and dates of the patient',
  },
  convention: { ...contourConventionOption, hint: 'WHAT' },
  series: {
    kind: 'text',
    hint: 'UID',
    help: 'SeriesInstanceUID of the CT, where the folder holds several',
  },
  acquisition: { kind: 'text', hint: 'N', help: 'acquisition, where the series holds several' },
  help: { kind: 'flag', short: 'h' },
} as const;

const usage = `Usage: npx kidney-dosimetry flag --ct DIR --contours FILE --out DIR --reason WHY [--note TEXT]
                             [--convention parenchyma|solid] [--series UID] [--acquisition N]

${describeOptions(options, 16)}`;

async function main(): Promise<void> {
  const { values } = parseArguments(options, process.argv.slice(2));
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const { reason, note, convention, series, acquisition } = values;
  if (reason === undefined) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: '--reason is missing.',
      why: 'A case is kept for a reason.',
      next: `Give one of ${reasons.join(', ')}.`,
    });
  }
  const { folder, notes } = await flagFolder({
    ...requireOptions(values, 'ct', 'out'),
    ...requireOptions(values, 'contours', 'out'),
    reason,
    note,
    convention,
    series,
    acquisition,
  });
  notes.forEach((note) => printLine(note, process.stderr));
  printLine(folder);
}

runProgram(main);
