import { builtPlugins } from '../../../demo/builtPlugins';
import { startDemoServer } from '../../../demo/server';
import type { Installed, Site } from './types';

/** As the demo does: plug-in folder and archive at the viewer's own origin. */
export async function installByAddress(site: Site, pluginsDir = builtPlugins): Promise<Installed> {
  const server = await startDemoServer({
    viewerDir: site.viewerDir,
    pluginsDir,
    dicomwebUrl: `${site.archiveOrigin}/dicom-web`,
  });
  return { url: server.url, stop: () => server.close() };
}
