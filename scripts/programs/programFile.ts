import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';

export interface ProgramFile {
  /** One file of JavaScript for Node. */
  file: string;
  /** Changes with any source of the program, with the installed packages and with Node. */
  key: string;
}

const root = path.resolve(__dirname, '../..');
const folder = path.join(root, '.cache/programs');

/**
 * A program of this repository as one file, from the sources as they are; made once for each state
 * of them. It starts in a third of the time that npm and tsx take.
 *
 * @param source its TypeScript file, relative to the root
 */
export function programFile(source: string): ProgramFile {
  const entry = path.join(root, source);
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    // Files that the program looks for beside its sources.
    define: { __dirname: JSON.stringify(path.dirname(entry)) },
  });
  const { text } = outputFiles[0];
  const key = createHash('sha256')
    .update(process.version)
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .update(text)
    .digest('hex')
    .slice(0, 16);
  const file = path.join(folder, `${path.basename(source, '.ts')}-${key}.cjs`);
  if (!fs.existsSync(file)) {
    writeWhole(file, text);
  }
  return { file, key };
}

/** Another process that makes the same file finds it whole or not at all. */
function writeWhole(file: string, text: string): void {
  fs.mkdirSync(folder, { recursive: true });
  const part = `${file}.${randomUUID()}`;
  fs.writeFileSync(part, text);
  fs.renameSync(part, file);
}
