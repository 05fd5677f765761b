import fs from 'node:fs';
import path from 'node:path';
import type { JobQueue } from '../queue/jobQueue';
import { dataPlaces } from '../reception/dataPlaces';
import type { SeriesTable } from '../reception/seriesTable';

export interface ForgetOptions {
  dataFolder: string;
  queue: JobQueue;
  table: SeriesTable;
}

/** With more jobs to do, nobody's images are deleted. */
const mostToDo = 1000;

/**
 * Deletes results and images of jobs that ended before then, failed ones too: a dead letter must
 * not keep a patient's images for ever. What a process left behind that was killed, and what the
 * queue has lost, goes by its age. Never deletes images of a patient for whom there is a job to do.
 */
export async function forgetOld(options: ForgetOptions, before: number): Promise<void> {
  const { dataFolder, queue, table } = options;
  for (const id of await queue.forget(before)) {
    remove(dataPlaces.results(dataFolder, id));
  }
  await forgetResults(options, before);
  const needed = await neededPatients(queue);
  if (!needed) {
    return;
  }
  for (const { folder } of table.old(before)) {
    if (!needed.has(path.dirname(folder))) {
      remove(path.join(dataFolder, folder));
      table.forget(folder);
    }
  }
  forgetStrays(options, needed, before);
}

/** Results that no job knows, and those that were never finished. */
async function forgetResults({ dataFolder, queue }: ForgetOptions, before: number): Promise<void> {
  const results = dataPlaces.allResults(dataFolder);
  for (const name of list(results)) {
    const place = path.join(results, name);
    const [id, isPart] = name.split('.');
    const state = (await queue.get(id))?.state;
    const isUsed = isPart === undefined ? state !== undefined : state === 'running';
    if (!isUsed && isOlder(place, before)) {
      remove(place);
    }
  }
}

/** @returns folders of the patients of jobs to do; undefined where there are too many to tell */
async function neededPatients(queue: JobQueue): Promise<Set<string> | undefined> {
  const { waiting, running } = await queue.count();
  if (waiting + running > mostToDo) {
    return undefined;
  }
  const jobs = [
    ...(await queue.list('waiting', mostToDo)),
    ...(await queue.list('running', mostToDo)),
  ];
  return new Set(jobs.map(({ task }) => path.dirname(task.folder)));
}

/** Images of series that the table does not know, and what nothing will come to any more. */
function forgetStrays({ dataFolder, table }: ForgetOptions, needed: Set<string>, before: number) {
  const arriving = dataPlaces.arriving(dataFolder);
  list(arriving)
    .map((name) => path.join(arriving, name))
    .filter((file) => isOlder(file, before))
    .forEach(remove);
  for (const patientKey of list(path.join(dataFolder, dataPlaces.patient('')))) {
    const patient = dataPlaces.patient(patientKey);
    for (const seriesKey of needed.has(patient) ? [] : list(path.join(dataFolder, patient))) {
      const folder = dataPlaces.series(patientKey, seriesKey);
      if (!table.get(folder) && isOlder(path.join(dataFolder, folder), before)) {
        remove(path.join(dataFolder, folder));
      }
    }
    if (list(path.join(dataFolder, patient)).length === 0) {
      remove(path.join(dataFolder, patient));
    }
  }
}

function list(folder: string): string[] {
  return fs.existsSync(folder) ? fs.readdirSync(folder) : [];
}

function isOlder(place: string, before: number): boolean {
  return fs.statSync(place).mtimeMs < before;
}

function remove(place: string): void {
  fs.rmSync(place, { recursive: true, force: true });
}
