import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { storeFiles, type Archive } from './archive';
import { describeTherapy } from './describeTherapy';
import { drawPatient } from './drawPatient';
import { planTherapy, presets, type TherapyTruth } from './phantom';
import { waitingListFile } from './waitingListFile';

export interface StudyProgress {
  patientId: string;
  /** Studies made so far, this one included, and all that were to be made. */
  made: number;
  all: number;
}

export interface WaitingPatientsOptions {
  archive: Archive;
  /** Stops the work; what is not made waits on. */
  signal: AbortSignal;
  /** Told after each study, when it is in the archive. */
  onStudy?: (progress: StudyProgress) => void;
  /** Told after each patient. */
  onPatient?: (description: string) => void;
  small?: boolean;
}

/**
 * Makes the patients that the archive's folder still waits for and stores each study as soon as it
 * is made, one after the other.
 *
 * @throws Error where one cannot be made, or the work was stopped
 */
export async function makeWaitingPatients(options: WaitingPatientsOptions): Promise<void> {
  const { archive, onStudy, onPatient } = options;
  const list = waitingListFile(archive.dir);
  const waiting = await readList(list);
  const all = waiting.reduce((sum, preset) => sum + countStudies(preset), 0);
  let made = 0;
  for (const [n, preset] of waiting.entries()) {
    const { patientId } = presetNamed(preset);
    const truth = await makePatient(preset, options, () => {
      made += 1;
      onStudy?.({ patientId, made, all });
    });
    await writeFile(list, JSON.stringify(waiting.slice(n + 1)));
    onPatient?.(describeTherapy(truth));
  }
}

async function makePatient(
  preset: string,
  { archive, signal, small }: WaitingPatientsOptions,
  onStudy: () => void,
): Promise<TherapyTruth> {
  const folder = `${archive.dir}.patient`;
  await rm(folder, { recursive: true, force: true });
  for await (const study of drawPatient({ preset, folder, signal, small })) {
    await storeFiles(archive, (await filesIn(study)).sort());
    await rm(study, { recursive: true });
    onStudy();
  }
  const truthFile = (await filesIn(folder)).find((file) => file.endsWith('truth.json'))!;
  const truth = JSON.parse(await readFile(truthFile, 'utf8')) as TherapyTruth;
  await rm(folder, { recursive: true, force: true });
  return truth;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

function presetNamed(preset: string): (typeof presets)[number] {
  return presets.find(({ name }) => name === preset)!;
}

function countStudies(preset: string): number {
  return planTherapy(presetNamed(preset)).cycles.flatMap(({ hours }) => hours).length;
}

/** An archive that was never prepared, or by an older version, waits for nobody. */
async function readList(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => '[]');
  return JSON.parse(text) as string[];
}
