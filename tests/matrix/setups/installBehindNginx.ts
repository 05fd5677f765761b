import fs from 'node:fs';
import path from 'node:path';
import { builtPlugins } from '../../../demo/builtPlugins';
import { createAppConfig } from '../../../demo/createAppConfig';
import { freePorts } from '../../helpers/freePorts';
import { readRecipe } from '../../helpers/readRecipe';
import { startNginx } from '../servers/startNginx';
import type { Installed, Site } from './types';

/** The documentation's recipe for nginx, with an archive that asks for a token. */
export async function installBehindNginx({
  viewerDir,
  archiveOrigin,
  folder,
}: Site): Promise<Installed> {
  const [port] = await freePorts(1);
  const token = 'a1b2c3';
  const appConfig = path.join(folder, 'app-config.js');
  fs.writeFileSync(appConfig, createAppConfig({ archiveName: 'Archive behind nginx' }));
  const archive = { 'http://127.0.0.1:8042': archiveOrigin };
  const withToken = readRecipe({
    section: 'A token in the address',
    language: 'nginx',
    replacements: { ...archive, SECRET: token },
  });
  const site = readRecipe({
    section: 'nginx',
    language: 'nginx',
    replacements: {
      ...archive,
      'listen 8080': `listen 127.0.0.1:${port}`,
      '/srv/ohif': viewerDir,
      '/srv/app-config.js': appConfig,
      '/srv/plugins': builtPlugins,
    },
  });
  const nginx = await startNginx(
    site.replace(/location \/dicom-web\/ \{[^}]*\}/, () => withToken),
    [port],
  );
  return { url: `http://127.0.0.1:${port}`, token, stop: nginx.stop };
}
