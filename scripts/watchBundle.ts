import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { context } from 'esbuild';
import type { BuildOptions, OutputFile } from 'esbuild';

/**
 * Builds readable modules with source maps, and rebuilds them whenever one of their sources
 * changes, until the process ends. Files whose content is unchanged are not written; a failed build
 * changes nothing.
 * @param onWritten called with the names of the modules that were written, after each build that
 *   changed any
 */
export async function watchBundle(
  options: BuildOptions,
  onWritten: (names: string[]) => void | Promise<void>,
): Promise<void> {
  const hashes = new Map<string, string>();
  const watching = await context({
    ...options,
    minify: false,
    sourcemap: 'linked',
    write: false,
    plugins: [
      {
        name: 'write-what-changed',
        setup: (build) =>
          build.onEnd(async ({ outputFiles, errors }) => {
            if (errors.length > 0) {
              return;
            }
            const names = await writeChanged(outputFiles ?? [], hashes);
            if (names.length > 0) {
              await onWritten(names);
            }
          }),
      },
    ],
  });
  await watching.rebuild();
  await watching.watch();
}

/**
 * Writes the files whose hash has changed and removes those that no longer exist; returns the
 * modules' names.
 */
async function writeChanged(files: OutputFile[], hashes: Map<string, string>): Promise<string[]> {
  const changed = files.filter((file) => hashes.get(file.path) !== file.hash);
  for (const file of changed) {
    await mkdir(path.dirname(file.path), { recursive: true });
    await writeFile(file.path, file.contents);
    hashes.set(file.path, file.hash);
  }
  const current = new Set(files.map((file) => file.path));
  for (const old of [...hashes.keys()].filter((file) => !current.has(file))) {
    await rm(old, { force: true });
    hashes.delete(old);
  }
  return changed.map((file) => path.basename(file.path)).filter((name) => name.endsWith('.js'));
}
