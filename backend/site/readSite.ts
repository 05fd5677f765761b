import fs from 'node:fs/promises';
import path from 'node:path';
import { DosimetryError } from '../../src/errors';
import { parseSite } from './parseSite';
import type { Site } from './site';

/** The example that is shipped, for a first dry run. */
export const exampleSiteFile = path.resolve(__dirname, '../deploy/site.json');

/** @throws DosimetryError INVALID_ARGUMENT where it cannot be read, INVALID_CONFIGURATION */
export async function readSite(file: string): Promise<Site> {
  let value: unknown;
  try {
    value = JSON.parse(await fs.readFile(file, 'utf8'));
  } catch (cause) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `The file of the node ${file} cannot be read.`,
      why: cause instanceof Error ? `${cause.message}.` : '',
      next: 'Give a JSON file as docs/node.md describes it with --rules.',
      cause,
    });
  }
  return parseSite(value);
}
