import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SeriesTable } from './seriesTable';

let dataFolder: string;
let table: SeriesTable;
const series = {
  folder: 'patients/p/ct',
  patientKey: 'p',
  studyInstanceUID: '1.2',
  seriesInstanceUID: '1.2.3',
  caller: 'CT1',
  expected: 2,
  bytes: 100,
};
const sentAt = 1000;
const complete = (since: number) => table.quiet(since).map(({ instances }) => instances);

beforeEach(async () => {
  dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'series-'));
  table = await SeriesTable.open(dataFolder);
});

afterEach(() => {
  table.close();
  fs.rmSync(dataFolder, { recursive: true });
});

test('a series is complete with its last image, or when nothing more comes', () => {
  table.arrived({ ...series, isNew: true }, sentAt);
  expect(complete(sentAt - 1)).toEqual([]);
  expect(complete(sentAt)).toEqual([1]);
  table.arrived({ ...series, isNew: true }, sentAt);
  expect(complete(sentAt - 1)).toEqual([2]);
});

test('sent again, it is complete once and not with every image', () => {
  table.arrived({ ...series, isNew: true }, sentAt);
  table.arrived({ ...series, isNew: true }, sentAt);
  table.complete(table.get(series.folder)!, 'job');
  expect(complete(sentAt)).toEqual([]);
  const again = sentAt + 60_000;
  table.arrived({ ...series, isNew: false }, again);
  expect(complete(again - 1)).toEqual([]);
  table.arrived({ ...series, isNew: false }, again);
  expect(complete(again - 1)).toEqual([]);
  expect(complete(again)).toEqual([2]);
  // The archive was asked for it, and all has come.
  table.expect(series.folder, 2);
  expect(complete(again - 1)).toEqual([2]);
});

test('where the clock was set back, a series is quiet after the usual time', () => {
  table.arrived({ ...series, expected: 0, isNew: true }, sentAt + 3_600_000);
  expect(complete(sentAt)).toEqual([]);
  table.setBack(sentAt);
  expect(complete(sentAt - 1)).toEqual([]);
  expect(complete(sentAt)).toEqual([1]);
});

test('a second node on the same data folder is refused, and says what to do', async () => {
  await expect(SeriesTable.open(dataFolder)).rejects.toMatchObject({
    code: 'OUTPUT_FAILED',
    what: 'The data folder is in use.',
  });
});
