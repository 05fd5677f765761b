import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { extensionId, id as modeId } from '../mode/src/id';
import { root } from './bundleOptions';
import { createDescriptor } from './packages/createDescriptor';
import { integrityOf } from './packages/integrityOf';
import { zipFolder } from './packages/zipFolder';

/** The plug-ins of OHIF 3.14, with the folders that their files are built in. */
const plugins = { [extensionId]: 'extension/dist', [modeId]: 'mode/dist' };

/**
 * Makes dist/release of what `npm run build` has built:
 *
 * - plugins/NAME/VERSION/: the files of each plug-in, as the viewer's server offers them
 * - by-address/: the folder for OHIF 3.11 to 3.13
 * - descriptors.json: entries for app-config.js; integrity.json: SHA-384 of each file
 * - sbom.cdx.json, LICENSE, CHANGELOG.md, the packages as npm packs them, and all of it as a zip
 */
async function release(): Promise<void> {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const target = path.join(root, 'dist/release', `kidney-dosimetry-${version}`);
  await rm(path.dirname(target), { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const copy = (from: string, to: string) =>
    cp(path.join(root, from), path.join(target, to), { recursive: true });
  for (const [name, folder] of Object.entries(plugins)) {
    await copy(folder, `plugins/${name}/${version}`);
  }
  await copy('dist/plugins', 'by-address');
  for (const file of ['LICENSE', 'CHANGELOG.md', 'SECURITY.md']) {
    await copy(file, file);
  }
  await copy('extension/LICENSE-WEIGHTS.md', 'LICENSE-WEIGHTS.md');
  await copy('dist/sbom.cdx.json', 'sbom.cdx.json');
  packPackages(target);
  const integrity = await integrityOf(target);
  const descriptor = (name: string) => createDescriptor({ name, version, integrity });
  await writeJson(path.join(target, 'descriptors.json'), {
    extensions: [descriptor(extensionId)],
    modes: [descriptor(modeId)],
  });
  await writeJson(path.join(target, 'integrity.json'), integrity);
  const zip = `${target}.zip`;
  await writeFile(zip, await zipFolder(target));
  process.stdout.write(`${path.relative(root, zip)}\n`);
}

/** The tarballs that `npm publish` would send. */
function packPackages(target: string): void {
  const args = ['pack', '--workspaces', '--ignore-scripts', '--silent'];
  execFileSync('npm', [...args, '--pack-destination', target], { cwd: root, stdio: 'ignore' });
}

async function writeJson(file: string, value: object): Promise<void> {
  await writeFile(file, `${JSON.stringify(value, null, 2)}\n`);
}

release().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
