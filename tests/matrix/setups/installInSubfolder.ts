import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { builtPlugins } from '../../../demo/builtPlugins';
import { createAppConfig } from '../../../demo/createAppConfig';
import { freePorts } from '../../helpers/freePorts';
import { readRecipe } from '../../helpers/readRecipe';
import { startNginx } from '../servers/startNginx';
import type { Installed, Site } from './types';

const section = 'A subfolder';

/** The documentation's recipe for a viewer below /ohif/. */
export async function installInSubfolder({
  viewerDir,
  archiveOrigin,
  folder,
}: Site): Promise<Installed> {
  const [port] = await freePorts(1);
  const copy = path.join(folder, 'ohif');
  const commands = readRecipe({
    section,
    language: 'sh',
    replacements: { 'node_modules/@ohif/app/dist': viewerDir, '/srv/ohif': copy },
  });
  execFileSync('sh', ['-e', '-c', commands]);
  const appConfig = path.join(folder, 'app-config.js');
  const overrides = {
    routerBasename: '/ohif',
    modes: ['/ohif/plugins/kidney-dosimetry-mode.js'],
  };
  fs.writeFileSync(appConfig, createAppConfig({ overrides, archiveName: 'Archive' }));
  const nginx = await startNginx(
    readRecipe({
      section,
      language: 'nginx',
      replacements: {
        'listen 8080': `listen 127.0.0.1:${port}`,
        'http://127.0.0.1:8042': archiveOrigin,
        '/srv/app-config.js': appConfig,
        '/srv/plugins': builtPlugins,
        'root /srv': `root ${folder}`,
      },
    }),
    [port],
  );
  return { url: `http://127.0.0.1:${port}/ohif/`, stop: nginx.stop };
}
