import fs from 'node:fs/promises';
import { defaultSiteConfiguration, parseSiteConfiguration } from '../src/configuration';
import type { SiteConfiguration } from '../src/configuration';
import { DosimetryError } from '../src/errors';

/**
 * The settings of a site from a JSON file with what app-config.js has under "kidneyDosimetry"; the
 * defaults without a file.
 * @throws DosimetryError INVALID_ARGUMENT where the file cannot be read, INVALID_CONFIGURATION
 */
export async function readSettings(file: string | undefined): Promise<SiteConfiguration> {
  if (file === undefined) {
    return defaultSiteConfiguration;
  }
  let value: unknown;
  try {
    value = JSON.parse(await fs.readFile(file, 'utf8'));
  } catch (cause) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `The settings ${file} cannot be read.`,
      why: cause instanceof Error ? `${cause.message}.` : '',
      next: 'Give a JSON file with the settings that app-config.js has under "kidneyDosimetry".',
      cause,
    });
  }
  return parseSiteConfiguration(value, `Correct it in ${file}.`);
}
