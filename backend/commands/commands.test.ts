import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ellipsoidTrunk } from '../../scripts/bodies/ellipsoidTrunk';
import { ctFilesFromVolume } from '../../tests/helpers/ctFilesFromVolume';
import { jobOf } from '../../tests/helpers/queueContract';
import { createLog } from '../node/createLog';
import { openQueue } from '../node/openQueue';
import { restartCommand } from './restartCommand';
import { rulesCommand } from './rulesCommand';
import { workerCommand } from './workerCommand';

let folder: string;
let printed: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'commands-'));
  printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});

afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = 0;
  fs.rmSync(folder, { recursive: true });
});

const commands = { rules: rulesCommand, restart: restartCommand, worker: workerCommand };

test.each(Object.entries(commands))('%s describes itself', async (name, command) => {
  await command(['--help']);
  expect(printed).toMatch(new RegExp(`^Usage: npx kidney-dosimetry backend ${name} `));
  expect(printed).toMatch(/^ {2}--rules FILE|^ {2}--data DIR/m);
});

test('a dry run says which rule decides, and why', async () => {
  const [image] = ctFilesFromVolume(ellipsoidTrunk([8, 8, 1], [4, 4, 5]), {
    patientName: 'A',
    patientID: 'A',
  });
  const file = path.join(folder, 'image.dcm');
  fs.writeFileSync(file, image);
  await rulesCommand(['--dry-run', file, '--from', 'CT1']);
  expect(printed.trim().split('\n')).toEqual([
    'CT1 sends the series, 1 images:',
    'not met: abdominal CT (NumberOfReceivedInstances >= 20: it is "1")',
    'not met: 177Lu therapy (Modality in ["NM", "PT"]: it is "CT")',
    'Nothing would be done: no rule is met.',
  ]);
  printed = '';
  await rulesCommand(['--dry-run', file, '--images', '120']);
  expect(printed).toMatch(/^A viewer asks for the series, 120 images:\nmet: abdominal CT/);
  expect(printed).toContain('"abdominal CT" decides: rtstruct, seg sent to orthanc, priority 0.');
});

test('a dry run of what is no DICOM file, or not there, names the file', async () => {
  const file = path.join(folder, 'notes.txt');
  await expect(rulesCommand(['--dry-run', file])).rejects.toMatchObject({
    code: 'INVALID_ARGUMENT',
    what: expect.stringContaining(file),
  });
  fs.writeFileSync(file, 'no image');
  await expect(rulesCommand(['--dry-run', file])).rejects.toMatchObject({
    code: 'NOT_DICOM',
    message: expect.stringContaining(file),
  });
});

test('a failed job waits again, by its id or with all', async () => {
  const failure = { code: 'STORE_REFUSED', what: 'No.', why: 'No.', next: 'Ask.' } as const;
  const queue = await openQueue(folder, undefined, createLog());
  for (const id of ['a', 'b', 'c']) {
    await queue.add(jobOf(id));
    await queue.fail((await queue.take('w'))!, { failure });
  }
  await restartCommand(['a', 'x', '--data', folder]);
  expect(printed).toBe('a: waits again\nx: no failed job has this id\n');
  expect(process.exitCode).toBe(1);
  expect(await queue.count()).toMatchObject({ waiting: 1, failed: 2 });
  await restartCommand(['--all', '--data', folder]);
  expect(await queue.count()).toMatchObject({ waiting: 3, failed: 0 });
  await queue.close();
});

test('restart asks which job, and makes no folder of a mistyped one', async () => {
  await expect(restartCommand(['--data', folder])).rejects.toThrow('Which job?');
  const other = path.join(folder, 'other');
  await expect(restartCommand(['--all', '--data', other])).rejects.toThrow('no such folder');
  expect(fs.existsSync(other)).toBe(false);
});
