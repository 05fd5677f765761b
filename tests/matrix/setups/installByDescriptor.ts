import fs from 'node:fs';
import path from 'node:path';
import { createAppConfig } from '../../../demo/createAppConfig';
import { extensionId, id as modeId } from '../../../mode/src/id';
import { createDescriptor } from '../../../scripts/packages/createDescriptor';
import { integrityOf } from '../../../scripts/packages/integrityOf';
import { freePorts } from '../../helpers/freePorts';
import { readRecipe } from '../../helpers/readRecipe';
import { startNginx } from '../servers/startNginx';
import type { Installed, Site } from './types';

const root = path.resolve(__dirname, '../../..');
const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  version: string;
};
const plugins = { [extensionId]: 'extension/dist', [modeId]: 'mode/dist' };

/**
 * By checked descriptors, with every file of the plug-in on another server. No release of OHIF on
 * npm has the loader of descriptors yet: `descriptorLoader.js` does in the page what OHIF's
 * specification of run-time plug-ins says.
 */
export async function installByDescriptor({
  viewerDir,
  archiveOrigin,
  folder,
}: Site): Promise<Installed> {
  const [port, pluginPort] = await freePorts(2);
  const [url, pluginOrigin] = [port, pluginPort].map((one) => `http://127.0.0.1:${one}`);
  const appConfig = path.join(folder, 'app-config.js');
  fs.writeFileSync(appConfig, await configWithDescriptors(folder, pluginOrigin));
  const nginx = await startNginx(
    [
      readRecipe({
        section: 'nginx',
        language: 'nginx',
        replacements: {
          'listen 8080': `listen 127.0.0.1:${port}`,
          'http://127.0.0.1:8042': archiveOrigin,
          '/srv/ohif': viewerDir,
          '/srv/app-config.js': appConfig,
        },
      }),
      readRecipe({
        section: 'Another server for the plug-in',
        language: 'nginx',
        replacements: {
          'listen 8081': `listen 127.0.0.1:${pluginPort}`,
          'https://viewer.hospital.example': url,
          '/srv/plugins': path.join(folder, 'plugins'),
        },
      }),
    ].join('\n'),
    [port, pluginPort],
  );
  return { url, stop: nginx.stop };
}

/** Lays the files out as a release does and gives the app-config.js that names them. */
async function configWithDescriptors(folder: string, pluginOrigin: string): Promise<string> {
  for (const [name, dist] of Object.entries(plugins)) {
    const target = path.join(folder, 'plugins', name, version);
    fs.cpSync(path.join(root, dist), target, { recursive: true });
  }
  const integrity = await integrityOf(folder);
  const descriptor = (name: string) => {
    const one = createDescriptor({ name, version, integrity });
    return { ...one, importPath: pluginOrigin + one.importPath };
  };
  const overrides = {
    extensions: [descriptor(extensionId)],
    modes: [descriptor(modeId)],
    runtimePluginOrigins: [pluginOrigin],
  };
  const loader = fs.readFileSync(path.join(__dirname, 'descriptorLoader.js'), 'utf8');
  return `${createAppConfig({ overrides, archiveName: 'Archive' })}\n${loader}`;
}
