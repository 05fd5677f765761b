import { installPackages } from '../../helpers/installPackages';
import { installByAddress } from './installByAddress';
import type { Installed, Site } from './types';

/** The packages as npm packs them, by the words of their README. */
export function installFromPackages(site: Site): Promise<Installed> {
  return installByAddress(site, installPackages(site.folder));
}
