import fs from 'node:fs';
import path from 'node:path';
import { describeOptions } from '../../cli/arguments/describeOptions';
import { notUnderstood } from '../../cli/arguments/notUnderstood';
import { parseArguments } from '../../cli/arguments/parseArguments';
import { readGivenFile } from '../../cli/readGivenFile';
import { readDicomFile } from '../../src/dicom';
import type { NaturalDataset } from '../../src/dicom';
import { inFile } from '../../src/errors';
import { dryRun } from '../rules/dryRun';
import { exampleSiteFile, readSite } from '../site/readSite';

const options = {
  'dry-run': { kind: 'text', hint: 'FILE', help: 'an image of the series' },
  rules: { kind: 'text', hint: 'FILE', help: 'file of the node (default: the shipped example)' },
  from: {
    kind: 'text',
    default: '',
    hint: 'AE',
    help: 'AE title of the sender (default: a viewer)',
  },
  images: {
    kind: 'wholeNumber',
    lowest: 1,
    highest: 100_000,
    hint: 'N',
    help: 'received instances (default: files in the folder of FILE)',
  },
  help: { kind: 'flag', short: 'h' },
} as const;

const usage = `Usage: npx kidney-dosimetry backend rules --dry-run FILE [--rules FILE] [--from AE] [--images N]

${describeOptions(options, 16)}`;

/** `backend rules --dry-run FILE`: what would be done with its series, and why. */
export async function rulesCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArguments(options, args);
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const file = values['dry-run'];
  if (file === undefined) {
    throw notUnderstood('--dry-run is missing: an image of the series.');
  }
  const header = await readHeader(file);
  const site = await readSite(values.rules ?? exampleSiteFile);
  const images = values.images ?? fs.readdirSync(path.dirname(file)).length;
  const facts = { CallingAETitle: values.from, NumberOfReceivedInstances: images };
  const lines = [
    values.from === ''
      ? `A viewer asks for the series, ${images} images:`
      : `${values.from} sends the series, ${images} images:`,
    ...dryRun(header, site, facts),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function readHeader(file: string): Promise<NaturalDataset> {
  const bytes = await readGivenFile(file, '--dry-run');
  try {
    return readDicomFile(bytes).dataset;
  } catch (error) {
    throw inFile(file, error);
  }
}
