import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { makePart10, testUids } from '../../tests/helpers/makePart10';
import { remakeLost } from '../node/remakeLost';
import { openSqliteQueue } from '../queue/sqliteQueue';
import { parseSite } from '../site/parseSite';
import { completeSeries } from './completeSeries';
import { SeriesTable } from './seriesTable';

const site = parseSite({
  node: { aeTitle: 'KIDNEYS', callers: [] },
  rules: [
    { name: 'two', when: 'NumberOfReceivedInstances == 2', make: ['rtstruct'], send: [] },
    { name: 'rest', when: 'Modality == "CT"', make: ['seg'], send: [] },
  ],
});

test('a series that cannot be read or was deleted keeps no other one waiting; lost jobs come back', async () => {
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'complete-'));
  const table = await SeriesTable.open(dataFolder);
  const queue = await openSqliteQueue(dataFolder, { leaseMs: 600_000, maxDeaths: 3 });
  const receive = (name: string, files: Uint8Array[]) => {
    const folder = `patients/p/${name}`;
    fs.mkdirSync(path.join(dataFolder, folder), { recursive: true });
    files.forEach((file, n) => fs.writeFileSync(path.join(dataFolder, folder, `${n}.dcm`), file));
    const uids = { studyInstanceUID: '1.2', seriesInstanceUID: '1.3' };
    const row = { folder, patientKey: 'p', ...uids, caller: 'CT1', expected: 1, bytes: 1 };
    table.arrived({ ...row, isNew: true }, Date.now());
  };
  const image = makePart10([
    ...testUids('1.2', '1.3', '1.4'),
    { tag: '00080060', vr: 'CS', value: 'CT' },
  ]);
  receive('damaged', [Uint8Array.of(1, 2, 3)]);
  receive('deleted', []);
  fs.rmSync(path.join(dataFolder, 'patients/p/deleted'), { recursive: true });
  // The row says one: the node was killed between the file and the row.
  receive('good', [image, image]);
  const options = { site, dataFolder, table, queue, weights: 'w' };
  const made: string[] = [];
  const look = () => completeSeries(options, (job) => made.push(job));
  await expect(look()).rejects.toMatchObject({ code: 'NOT_DICOM' });
  expect(made).toHaveLength(1);
  expect((await queue.get(made[0]))!.task).toMatchObject({ rule: 'two', instances: 2 });
  expect(table.quiet(Date.now()).map(({ folder }) => folder)).toEqual(['patients/p/damaged']);
  await expect(look()).rejects.toMatchObject({ code: 'NOT_DICOM' });
  expect(made).toHaveLength(1);

  // A queue that has lost its jobs gets them back, under the same ids.
  expect(await remakeLost({ queue, table }, 0)).toEqual([]);
  await queue.cancel(made[0]);
  await queue.forget(Date.now() + 1);
  expect(await remakeLost({ queue, table }, Date.now() + 1)).toEqual([]);
  expect(await remakeLost({ queue, table }, 0)).toEqual(made);
  await expect(look()).rejects.toMatchObject({ code: 'NOT_DICOM' });
  expect(made).toEqual([made[0], made[0]]);
  table.close();
  await queue.close();
  fs.rmSync(dataFolder, { recursive: true });
});
