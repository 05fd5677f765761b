import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { readRecipe } from '../servers/readRecipe';
import { installByAddress } from './installByAddress';
import type { Installed, Site } from './types';

const root = path.resolve(__dirname, '../../..');
const run = (program: string, args: string[], cwd: string) =>
  execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/**
 * The packages as npm packs them, installed into an empty folder, and their files copied as the
 * README says.
 */
export async function installFromPackages(site: Site): Promise<Installed> {
  const { folder } = site;
  const tarballs = ['extension', 'mode'].map((workspace) => {
    const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
    return path.join(folder, run('npm', args, path.join(root, workspace)).trim());
  });
  const [install, ...copy] = readRecipe({
    page: 'extension/README.md',
    section: 'OHIF 3.11 to 3.14: by address',
    language: 'sh',
    replacements: {
      'ohif-extension-kidney-dosimetry ohif-mode-kidney-dosimetry': tarballs.join(' '),
    },
  }).split('\n');
  fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
  run('sh', ['-e', '-c', `${install} --ignore-scripts --no-audit --no-fund`], folder);
  run('sh', ['-e', '-c', copy.join('\n')], folder);
  return installByAddress(site, path.join(folder, 'plugins'));
}
