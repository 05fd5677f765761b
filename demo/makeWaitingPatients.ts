import { execFile } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { storeFiles, type Archive } from './archive';
import { describeTherapy } from './describeTherapy';
import { presets, type TherapyTruth } from './phantom';
import { waitingListFile } from './waitingListFile';

export interface WaitingPatientsOptions {
  archive: Archive;
  /** Stops the work; what is not made waits on. */
  signal: AbortSignal;
  /** Told after each patient. */
  onPatient?: (description: string) => void;
  small?: boolean;
}

const tsx = path.resolve(__dirname, '../node_modules/tsx/dist/cli.mjs');
const program = path.resolve(__dirname, 'phantom/main.ts');
const run = promisify(execFile);

/**
 * Makes the patients that the archive's folder still waits for and stores them, one after the
 * other, in a process of its own, so that the server goes on answering.
 *
 * @throws Error where one cannot be made, or the work was stopped
 */
export async function makeWaitingPatients(options: WaitingPatientsOptions): Promise<void> {
  const { archive, signal, onPatient, small } = options;
  const list = waitingListFile(archive.dir);
  const folder = `${archive.dir}.patient`;
  let waiting = await readList(list);
  while (waiting.length > 0) {
    const [preset] = waiting;
    const seed = 1 + presets.findIndex(({ name }) => name === preset);
    await rm(folder, { recursive: true, force: true });
    const of = ['--preset', preset, '--seed', String(seed), ...(small ? ['--small'] : [])];
    const args = [tsx, program, '--therapy', '--dose', '--out', folder, ...of];
    await run(process.execPath, args, { signal });
    const files = await readdir(folder, { recursive: true });
    const paths = files.sort().map((file) => path.join(folder, file));
    await storeFiles(
      archive,
      paths.filter((file) => file.endsWith('.dcm')),
    );
    const truth = await readFile(
      paths.find((file) => file.endsWith('truth.json'))!,
      'utf8',
    );
    await rm(folder, { recursive: true, force: true });
    waiting = waiting.slice(1);
    await writeFile(list, JSON.stringify(waiting));
    onPatient?.(describeTherapy(JSON.parse(truth) as TherapyTruth));
  }
}

/** An archive that was never prepared, or by an older version, waits for nobody. */
async function readList(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => '[]');
  return JSON.parse(text) as string[];
}
