import path from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';

export const root = path.resolve(__dirname, '..');

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  minify: true,
  legalComments: 'linked',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
};

/** Source files of all bundles so far, relative to the root. */
export const bundledInputs = new Set<string>();

function remember(inputs: object): void {
  Object.keys(inputs).forEach((input) => bundledInputs.add(input));
}

/** One ES module for browsers, minified. */
export async function bundle(
  entry: string,
  outfile: string,
  define: Record<string, string> = {},
): Promise<void> {
  const { metafile } = await build({
    ...common,
    metafile: true,
    define: { ...common.define, ...define },
    entryPoints: [entry],
    outfile,
  });
  remember(metafile.inputs);
}

/** Modules of the plug-in folder that share code, by their names there. */
export const sharedEntries = {
  'kidney-dosimetry-extension.bundle': 'extension/src/index.ts',
  'kidney-dosimetry-measure': 'extension/src/measureWorker.ts',
  'kidney-dosimetry-jobs': 'extension/src/jobWorker.ts',
};

/**
 * Several modules that share what they have in common, and load the rest when it is needed; for folders
 * that are served as they are (bundlers of a host take single files only).
 *
 * @param entries source files by the name of the module, without ".js"
 */
export async function bundleShared(entries: Record<string, string>, outdir: string): Promise<void> {
  const { metafile } = await build({
    ...common,
    metafile: true,
    entryPoints: entries,
    outdir,
    splitting: true,
    chunkNames: 'kidney-dosimetry-[name]-[hash]',
  });
  remember(metafile.inputs);
}
