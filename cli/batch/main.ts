import { DosimetryError } from '../../src/errors';
import type { ErrorCode } from '../../src/errors';
import { countOf } from '../../src/numbers';
import { contourConventionOption } from '../arguments/contourConventionOption';
import { describeOptions } from '../arguments/describeOptions';
import { notUnderstood } from '../arguments/notUnderstood';
import { parseArguments } from '../arguments/parseArguments';
import { requireOptions } from '../arguments/requireOptions';
import { runProgram } from '../runProgram';
import type { BatchOutcome } from './batchOutcome';
import { parseQuery } from './parseQuery';
import { createProgressBar } from './createProgressBar';
import { runBatch } from './runBatch';
import type { BatchSource } from './runBatch';
import { printLine } from '../printLine';

const options = {
  folder: { kind: 'text', hint: 'DIR', help: 'any tree of files: every CT series is a case' },
  dicomweb: { kind: 'text', hint: 'URL', help: 'root of a DICOMweb archive, with --query' },
  query: {
    kind: 'text',
    hint: 'TEXT',
    help: 'its studies, as "ModalitiesInStudy=CT&StudyDate=20260101-20260131"',
  },
  out: {
    kind: 'text',
    hint: 'DIR',
    help: 'where a folder for each case, summary.csv, summary.html and failures.json are written',
  },
  convention: contourConventionOption,
  model: { kind: 'text', hint: 'DIR', help: 'folder with another manifest.json and weights' },
  settings: {
    kind: 'text',
    hint: 'FILE',
    help: 'JSON file with the settings of the site, as in app-config.js: cameras for the dose',
  },
  redis: {
    kind: 'text',
    hint: 'URL',
    help: 'shares the cohort with the same command on other machines; --out is a common folder',
  },
  force: { kind: 'flag', help: 'make every case anew, in the place of an earlier batch' },
  help: { kind: 'flag', short: 'h' },
} as const;

const usage = `Usage: npx kidney-dosimetry batch --folder DIR --out DIR
       npx kidney-dosimetry batch --dicomweb URL --query TEXT --out DIR
                              [--convention parenchyma|solid] [--model DIR]
                              [--settings FILE] [--redis URL | --force]

Run again after a kill, it goes on where it was.
${describeOptions(options, 17)}

The variable KIDNEY_BATCH_REDIS stands for --redis, for an address with a password.
The variable DICOMWEB_AUTHORIZATION is sent to the archive as the header Authorization.`;

async function main(): Promise<void> {
  const { values } = parseArguments(options, process.argv.slice(2));
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const { out } = requireOptions(values, 'out');
  const redis = values.redis ?? (process.env.KIDNEY_BATCH_REDIS || undefined);
  if (redis !== undefined && values.force) {
    throw notUnderstood(
      '--force with --redis: each process would begin anew. Empty --out instead.',
    );
  }
  const outcome = await runBatch({
    source: sourceOf(values),
    out,
    contourConvention: values.convention,
    model: values.model,
    settings: values.settings,
    force: values.force,
    redis,
    onProgress: createProgressBar(process.stderr),
  });
  printOutcome(outcome);
}

function sourceOf({
  folder,
  dicomweb,
  query,
}: Record<'folder' | 'dicomweb' | 'query', string | undefined>): BatchSource {
  if (folder !== undefined && dicomweb === undefined && query === undefined) {
    return { folder };
  }
  if (dicomweb !== undefined && query !== undefined && folder === undefined) {
    const authorization = process.env.DICOMWEB_AUTHORIZATION;
    return { dicomweb, query: parseQuery(query), authorization };
  }
  throw notUnderstood('A cohort is --folder DIR, or --dicomweb URL with --query TEXT.');
}

/** @throws DosimetryError with the code of the first case that failed */
function printOutcome({ cases, failed, passedOver }: BatchOutcome): void {
  const warned = cases.filter(({ warnings }) => warnings.length > 0).length;
  process.stdout.write(
    `${countOf(cases.length, 'case')} contoured, ${warned} of them with warnings\n`,
  );
  for (const { what, count, examples } of passedOver) {
    printLine(`passed over: ${count} ${what} (${examples.join(', ')})`);
  }
  for (const { case: name, code, message } of failed) {
    printLine(`failed: ${name}: ${code}: ${message.replace(/\s+/g, ' ')}`);
  }
  if (failed.length > 0) {
    const [first] = failed;
    throw new DosimetryError(first.code as ErrorCode, {
      what: `${failed.length} of ${cases.length + failed.length} cases failed.`,
      why: `The first, ${first.case}: ${first.message}`,
      next: 'failures.json names all; run the batch again to try them once more.',
    });
  }
}

runProgram(main);
