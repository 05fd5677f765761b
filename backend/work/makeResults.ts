import fs from 'node:fs';
import path from 'node:path';
import { dataPlaces } from '../reception/dataPlaces';
import { makeContours } from './makeContours';
import type { MakeOptions } from './makeContours';
import { stableUid } from './stableUid';

/** Written last: the results of the job are whole. */
const listName = 'objects.json';

/**
 * Makes the objects of a job once: a job that was interrupted after it sends the same bytes.
 * @returns folder and names of the objects to send
 * @throws DosimetryError
 */
export async function makeResults(
  options: Omit<MakeOptions, 'out'> & { doseSettings?: string },
): Promise<{ folder: string; names: string[] }> {
  const { job, dataFolder } = options;
  const folder = dataPlaces.results(dataFolder, job.id);
  const list = path.join(folder, listName);
  if (fs.existsSync(list)) {
    return { folder, names: JSON.parse(fs.readFileSync(list, 'utf8')) };
  }
  const out = `${folder}.part`;
  fs.rmSync(out, { recursive: true, force: true });
  fs.mkdirSync(out, { recursive: true });
  const names: string[] = [];
  if (job.task.make.some((kind) => kind !== 'dose')) {
    names.push(...(await makeContours({ ...options, out })));
  }
  if (job.task.make.includes('dose')) {
    names.push(...(await makeDose(options, out)));
  }
  fs.writeFileSync(path.join(out, listName), JSON.stringify(names));
  fs.rmSync(folder, { recursive: true, force: true });
  fs.renameSync(out, folder);
  return { folder, names };
}

/** All time points of the patient that have come, by the pipeline of `npm run dose --sessions`. */
async function makeDose(
  { job, dataFolder, told, doseSettings }: Parameters<typeof makeResults>[0],
  out: string,
): Promise<string[]> {
  told('dose');
  // Half of what a worker would load, and most sites have no rule for it.
  const { doseSessions } = await import('../../cli/serial/doseSessions');
  const dose = path.join(out, 'dose');
  await doseSessions({
    sessions: path.join(dataFolder, path.dirname(job.task.folder)),
    out: dose,
    settings: doseSettings,
    uidsOf: (name) => ({
      sopInstanceUID: stableUid(job.id, name, 'instance'),
      seriesInstanceUID: stableUid(job.id, name, 'series'),
    }),
  });
  return fs
    .readdirSync(dose)
    .filter((name) => name.endsWith('.dcm'))
    .map((name) => path.join('dose', name));
}
