import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { jobOf } from '../../tests/helpers/queueContract';
import type { JobQueue } from '../queue/jobQueue';
import { openSqliteQueue } from '../queue/sqliteQueue';
import { SeriesTable } from '../reception/seriesTable';
import { forgetOld } from './forgetOld';

let dataFolder: string;
let queue: JobQueue;
let table: SeriesTable;
const failure = { code: 'NO_CT', what: '', why: '', next: '' };
const hourMs = 3_600_000;

beforeEach(async () => {
  dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'forget-'));
  queue = await openSqliteQueue(dataFolder, { leaseMs: 600_000, maxDeaths: 3 });
  table = await SeriesTable.open(dataFolder);
});

afterEach(async () => {
  table.close();
  await queue.close();
  fs.rmSync(dataFolder, { recursive: true });
});

function write(place: string, hoursOld: number): void {
  const folder = path.join(dataFolder, place);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'file.dcm'), 'x');
  const then = (Date.now() - hoursOld * hourMs) / 1000;
  fs.utimesSync(folder, then, then);
}

function receive(patientKey: string, seriesKey: string, hoursOld: number): void {
  const folder = path.join('patients', patientKey, seriesKey);
  write(folder, hoursOld);
  const uids = { studyInstanceUID: '1.2', seriesInstanceUID: '1.3' };
  const row = { folder, patientKey, ...uids, caller: 'CT1', expected: 0, bytes: 1, isNew: true };
  table.arrived(row, Date.now() - hoursOld * hourMs);
  table.complete(table.get(folder)!);
}

const left = (place: string) => fs.readdirSync(path.join(dataFolder, place)).sort();

test('images go by their age while other jobs are to be done; those of their patients stay', async () => {
  receive('a', 'old', 48);
  receive('a', 'new', 1);
  receive('b', 'old', 48);
  receive('c', 'old', 48);
  const { task, ...job } = jobOf('waits');
  await queue.add({ ...job, task: { ...task, folder: 'patients/b/new' } });
  await forgetOld({ dataFolder, queue, table }, Date.now() - 24 * hourMs);
  expect(left('patients')).toEqual(['a', 'b']);
  expect(left('patients/a')).toEqual(['new']);
  expect(left('patients/b')).toEqual(['old']);
});

test('what killed processes and a lost queue left behind goes by its age, too', async () => {
  ['known', 'known.part', 'lost', 'lost.part', 'running.part'].forEach((name) =>
    write(`results/${name}`, 48),
  );
  ['fresh', 'fresh.part'].forEach((name) => write(`results/${name}`, 1));
  write('patients/stray/series', 48);
  write('patients/arriving/series', 1);
  await queue.add(jobOf('known'));
  await queue.fail((await queue.take('w'))!, { failure });
  await queue.add(jobOf('running'));
  await queue.take('w');
  await forgetOld({ dataFolder, queue, table }, Date.now() - 24 * hourMs);
  expect(left('results')).toEqual(['fresh', 'fresh.part', 'known', 'running.part']);
  expect(left('patients')).toEqual(['arriving']);
});
