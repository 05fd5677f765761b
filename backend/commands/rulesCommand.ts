import fs from 'node:fs';
import path from 'node:path';
import { describeOptions } from '../../cli/arguments/describeOptions';
import { notUnderstood } from '../../cli/arguments/notUnderstood';
import { parseArguments } from '../../cli/arguments/parseArguments';
import { dryRun } from '../rules/dryRun';
import { exampleSiteFile, readSite } from '../site/readSite';

const options = {
  'dry-run': { kind: 'text', hint: 'FILE', help: 'an image of the series' },
  rules: { kind: 'text', hint: 'FILE', help: 'file of the node (default: the shipped example)' },
  from: { kind: 'text', default: '', hint: 'AE', help: 'AE title of the sender' },
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

${describeOptions(options, 14)}`;

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
  const site = await readSite(values.rules ?? exampleSiteFile);
  const folder = path.dirname(file);
  const images = values.images ?? (fs.existsSync(folder) ? fs.readdirSync(folder).length : 1);
  const facts = { CallingAETitle: values.from, NumberOfReceivedInstances: images };
  process.stdout.write(`${dryRun(file, site, facts).join('\n')}\n`);
}
