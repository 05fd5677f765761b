import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';

const root = path.resolve(__dirname, '../..');
const folder = path.join(root, '.cache/programs');

/**
 * A program of the command line as one file of JavaScript for Node, built from the sources as they
 * are. It starts in a third of the time that npm and tsx take: for tests that start it often.
 *
 * @param name of its source file in cli, without ".ts"
 * @returns path of the file
 */
export function builtProgram(name: string): string {
  const file = path.join(folder, `${name}.cjs`);
  // Another test may run an earlier file of that name: it is replaced, not written into.
  const part = `${file}.${randomUUID()}`;
  buildSync({
    entryPoints: [path.join(root, 'cli', `${name}.ts`)],
    outfile: part,
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    // The weights are found from there.
    define: { __dirname: JSON.stringify(path.join(root, 'cli')) },
  });
  fs.renameSync(part, file);
  return file;
}
