import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../bundleOptions';
import { programInputs } from './programInputs';

/** What programs read beside their sources, as they lie in the repository. */
const readFiles = [
  'backend/console/statusPage.html',
  'backend/console/statusPage.js',
  'backend/deploy',
  'backend/site/site.schema.json',
  'models',
];

/**
 * Compiles the command line and the backend for Node, file by file in the folders of the sources,
 * so that files beside a source are found there, too.
 * @param target replaced
 * @param modelsFolder weights to ship
 * @returns names of the packages that the programs import
 */
export async function compilePrograms(
  target: string,
  modelsFolder = path.join(root, 'models'),
): Promise<string[]> {
  const { sources, packages } = await programInputs();
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: sources,
    outdir: target,
    outbase: root,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // Imports without an extension are found by require alone.
    supported: { 'dynamic-import': false },
    loader: { '.json': 'copy' },
    jsx: 'automatic',
    logLevel: 'warning',
  });
  for (const file of readFiles) {
    const source = file === 'models' ? modelsFolder : path.join(root, file);
    await cp(source, path.join(target, file), {
      recursive: true,
      filter: (name) => !name.endsWith('.ts'),
    });
  }
  await writeFile(path.join(target, 'package.json'), await ownPackageJson());
  return packages;
}

/** Of the repository's package.json what the programs read, and that they are CommonJS. */
async function ownPackageJson(): Promise<string> {
  const text = await readFile(path.join(root, 'package.json'), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return `${JSON.stringify({ type: 'commonjs', version }, null, 2)}\n`;
}
