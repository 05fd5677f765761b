import path from 'node:path';
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
  metafile: true,
};

/** One ES module for browsers, minified. */
export function bundleOptions(
  entry: string,
  outfile: string,
  define: Record<string, string> = {},
): BuildOptions {
  return {
    ...common,
    define: { ...common.define, ...define },
    entryPoints: [entry],
    outfile,
  };
}

/**
 * Several modules that share common code and load the rest when it is needed; for folders that are
 * served as they are (bundlers of a host accept single files only).
 * @param entries source files by the name of the module, without ".js"
 */
export function sharedBundleOptions(entries: Record<string, string>, outdir: string): BuildOptions {
  return {
    ...common,
    entryPoints: entries,
    outdir,
    splitting: true,
    chunkNames: 'kidney-dosimetry-[name]-[hash]',
  };
}
