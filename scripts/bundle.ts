import { build } from 'esbuild';
import type { BuildOptions, Metafile } from 'esbuild';
import { bundleOptions, sharedBundleOptions } from './bundleOptions';

/** Source files of all bundles so far, relative to the root. */
export const bundledInputs = new Set<string>();

/** Writes one ES module for browsers, minified. */
export async function bundle(
  entry: string,
  outfile: string,
  define: Record<string, string> = {},
): Promise<void> {
  await buildAndRemember(bundleOptions(entry, outfile, define));
}

/** Writes several modules that share common code: see sharedBundleOptions. */
export async function bundleShared(entries: Record<string, string>, outdir: string): Promise<void> {
  await buildAndRemember(sharedBundleOptions(entries, outdir));
}

async function buildAndRemember(options: BuildOptions): Promise<void> {
  const { metafile } = await build(options);
  rememberInputs(metafile);
}

/** Adds the source files of another bundle to `bundledInputs`. */
export function rememberInputs(metafile: Metafile | undefined): void {
  Object.keys(metafile?.inputs ?? {}).forEach((input) => bundledInputs.add(input));
}
