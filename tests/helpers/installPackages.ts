import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { readRecipe } from './readRecipe';

const root = path.resolve(__dirname, '../..');
const run = (program: string, args: string[], cwd: string) =>
  execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/**
 * Packs extension and mode as npm would publish them, installs the tarballs into a folder without
 * anything else, and copies their files as the README says.
 *
 * @returns the folder to serve
 */
export function installPackages(folder: string): string {
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
  return path.join(folder, 'plugins');
}
