import { installBehindNginx } from './installBehindNginx';
import { installByAddress } from './installByAddress';
import { installByDescriptor } from './installByDescriptor';
import { installFromPackages } from './installFromPackages';
import { installInSubfolder } from './installInSubfolder';
import type { Installed, Site } from './types';

/** The ways to install, by their names in the table. */
export const setups = {
  'by address': (site) => installByAddress(site),
  'npm packages': installFromPackages,
  'descriptor, other server': installByDescriptor,
  'below /ohif/': installInSubfolder,
  'nginx, ?token=': installBehindNginx,
} satisfies Record<string, (site: Site) => Promise<Installed>>;

export type SetupName = keyof typeof setups;

export const setupsBehindNginx: readonly SetupName[] = [
  'descriptor, other server',
  'below /ohif/',
  'nginx, ?token=',
];
