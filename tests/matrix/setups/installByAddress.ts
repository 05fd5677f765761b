import { builtPlugins } from '../../../demo/builtPlugins';
import { startDemoServer } from '../../../demo/server';
import type { Installed, Site } from './types';

export interface InstallByAddressOptions {
  pluginsDir?: string;
  /** Keys of app-config.js that take the place of the demo's. */
  appConfig?: Record<string, unknown>;
}

/** As the demo does: plug-in folder and archive at the viewer's own origin. */
export async function installByAddress(
  site: Site,
  { pluginsDir = builtPlugins, appConfig }: InstallByAddressOptions = {},
): Promise<Installed> {
  const server = await startDemoServer({
    viewerDir: site.viewerDir,
    pluginsDir,
    appConfigOverrides: appConfig,
    dicomwebUrl: `${site.archiveOrigin}/dicom-web`,
  });
  return { url: server.url, stop: () => server.close() };
}
