import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { readRecipe } from './readRecipe';

/** Where the package's page says how both are installed. */
const instructions = { page: 'extension/README.md', section: 'OHIF 3.11 to 3.14: by address' };
const root = path.resolve(__dirname, '../..');
const run = (program: string, args: string[], cwd: string) =>
  execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

export interface InstalledPackages {
  /** The folder to serve. */
  pluginsDir: string;
  /** What app-config.js is told to have. */
  appConfig: Record<string, unknown>;
}

/**
 * Packs extension and mode as npm would publish them, installs the tarballs into a folder without
 * anything else, copies their files and names them in the viewer's configuration as the README
 * says.
 */
export function installPackages(folder: string): InstalledPackages {
  const tarballs = ['extension', 'mode'].map((workspace) => {
    const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
    return path.join(folder, run('npm', args, path.join(root, workspace)).trim());
  });
  const [install, ...copy] = readRecipe({
    ...instructions,
    language: 'sh',
    replacements: {
      'ohif-extension-kidney-dosimetry ohif-mode-kidney-dosimetry': tarballs.join(' '),
    },
  }).split('\n');
  fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
  run('sh', ['-e', '-c', `${install} --ignore-scripts --no-audit --no-fund`], folder);
  run('sh', ['-e', '-c', copy.join('\n')], folder);
  const window: { config?: Record<string, unknown> } = {};
  vm.runInNewContext(readRecipe({ ...instructions, language: 'js' }), { window });
  return { pluginsDir: path.join(folder, 'plugins'), appConfig: { ...window.config } };
}
