import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../bundleOptions';

export interface WeightsLicence {
  /** SPDX identifier. */
  id: string;
  /** Where its text is. */
  url: string;
  /** What it asks for, in a sentence. */
  terms: string;
}

/** Licences that weights have been given here. */
const known: WeightsLicence[] = [
  {
    id: 'CC-BY-NC-SA-4.0',
    url: 'https://creativecommons.org/licenses/by-nc-sa/4.0/',
    terms: 'Name the source, no commercial use, and share what you make of them alike.',
  },
  {
    id: 'CC-BY-4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
    terms: 'Name the source; commercial use is allowed.',
  },
];

/**
 * The licence of the networks' weights, from their manifest.
 * @throws Error where the manifest names one that the packages have no words for
 */
export function weightsLicence(modelsFolder = path.join(root, 'models')): WeightsLicence {
  const file = path.join(modelsFolder, 'manifest.json');
  const { licence } = JSON.parse(readFileSync(file, 'utf8')) as { licence: string };
  const found = known.find(({ id }) => id === licence);
  if (!found) {
    throw new Error(`${file} names the licence ${licence}: add it to weightsLicence.ts.`);
  }
  return found;
}
