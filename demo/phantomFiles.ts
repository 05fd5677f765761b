import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { programFile } from '../scripts/programs/programFile';

const cache = path.resolve(__dirname, '../.cache/patients');
const dayMs = 24 * 3600 * 1000;

/**
 * The folder that the phantom writes with these options, in .cache; not to be changed. What the
 * same sources have made before is not made again.
 * @param options of demo/phantom/main.ts without `--out`
 */
export function phantomFiles(options: readonly string[]): string {
  const program = programFile('demo/phantom/main.ts');
  const made = path.join(cache, program.key, options.join(' '));
  if (!fs.existsSync(made)) {
    removeOutdated(program.key);
    makePatientFiles(program.file, made, options);
  }
  return made;
}

/** In a process of its own. Another test finds the patient whole or not at all. */
function makePatientFiles(program: string, folder: string, options: readonly string[]): void {
  const part = `${folder} ${process.pid}`;
  execFileSync(process.execPath, [program, '--out', part, ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    fs.renameSync(part, folder);
  } catch {
    // Another test was first.
    fs.rmSync(part, { recursive: true });
  }
}

/** Patients of other sources go when they are a day old: a run that began with those may go on. */
function removeOutdated(key: string): void {
  fs.mkdirSync(path.join(cache, key), { recursive: true });
  for (const name of fs.readdirSync(cache).filter((other) => other !== key)) {
    const outdated = path.join(cache, name);
    if (Date.now() - fs.statSync(outdated).mtimeMs > dayMs) {
      fs.rmSync(outdated, { recursive: true, force: true });
    }
  }
}
