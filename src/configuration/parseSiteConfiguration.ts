import { ownKernel } from '../dose/ownKernel';
import { nuclides } from '../nuclides';
import { readBySchema } from '../schema';
import { createKernels } from './createKernels';
import { siteSchema } from './schema/siteSchema';
import type { SiteConfiguration } from './siteConfiguration';

const root = 'kidneyDosimetry';
/** The viewer goes on with the defaults: whoever reads its numbers has to know. */
const inTheViewer =
  'Until it is corrected in the configuration of the viewer (app-config.js), none of the settings of the site is in use: everything is computed with the defaults.';

/**
 * The configuration of a site with defaults for what it leaves out. Everything is checked; nothing
 * is corrected in silence.
 * @param value as it stands in app-config.js; undefined gives the defaults
 * @param next what to do about a wrong setting, where it does not come from app-config.js
 * @throws INVALID_CONFIGURATION naming the path, the value and what is allowed; also for a table
 *   that cannot be a kernel of its radionuclide
 */
export function parseSiteConfiguration(value: unknown, next = inTheViewer): SiteConfiguration {
  const reading = { root, owner: 'of the site', next };
  const {
    kernels,
    $schema: _forEditors,
    ...settings
  } = readBySchema(siteSchema, value ?? {}, reading);
  return {
    // A default stands in the schema once, and whoever reads it may change what he was given.
    ...structuredClone(settings),
    kernels: [
      ...nuclides.map(({ name }) => ownKernel(name)),
      ...createKernels(kernels, { ...reading, root: `${root}.kernels` }),
    ],
  };
}
