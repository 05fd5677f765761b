import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { readDicomFile } from '../../src/dicom';
import { readRtStruct } from '../../src/dicom/rtstruct';
import { programFile } from '../../scripts/programs/programFile';
import Redis from 'ioredis';
import { ctFilesFromVolume, uidFor } from '../helpers/ctFilesFromVolume';
import { ellipsoidPatient } from '../helpers/ellipsoidPatient';
import { hasOrthanc, startOrthanc } from '../helpers/orthanc';
import type { Orthanc } from '../helpers/orthanc';
import { startRedis, testWithRedis } from '../helpers/redis';
import type { RedisServer } from '../helpers/redis';
import { testWithTool } from '../helpers/tools';
import { ruleKidneyHu, writeRuleModel } from '../helpers/writeRuleModel';

let folder: string;
let program: string;
let orthanc: Orthanc | undefined;
let redis: RedisServer | undefined;
const at = (...parts: string[]): string => path.join(folder, ...parts);
const names = ['first', '=second', 'third'];

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kidney-batch-'));
  program = programFile('cli/batch/main.ts').file;
  fs.mkdirSync(at('model'));
  writeRuleModel(at('model'));
  const { ct } = ellipsoidPatient();
  const volume = { ...ct, data: ct.data.map((hu) => (hu === 33 ? ruleKidneyHu : hu)) };
  for (const name of names) {
    fs.mkdirSync(at('cohort', name), { recursive: true });
    const files = ctFilesFromVolume(volume, { patientName: name, patientID: name });
    files.forEach((bytes, n) => fs.writeFileSync(at('cohort', name, `${n}.dcm`), bytes));
  }
  fs.writeFileSync(at('cohort', 'notes.txt'), 'no image');
});

afterAll(async () => {
  await orthanc?.stop();
  await redis?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

const args = (source: string[], out: string) => [
  program,
  ...[...source, '--out', at(out), '--model', at('model')],
];
const runOn = (source: string[], out: string) =>
  spawnSync(process.execPath, args(source, out), { encoding: 'utf8' });
const startOn = (source: string[], out: string): ChildProcess =>
  spawn(process.execPath, args(source, out), { stdio: 'ignore' });
const run = (cohort: string, out: string) => runOn(['--folder', at(cohort)], out);
const start = (cohort: string, out: string) => startOn(['--folder', at(cohort)], out);

/** Waits for a file that the batch writes, or for its end. */
async function untilThere(child: ChildProcess, isThere: () => boolean): Promise<void> {
  while (!isThere() && child.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** Kills the batch as soon as a file is there; it may have ended before. */
async function killWhenThere(child: ChildProcess, file: string): Promise<void> {
  const ended = once(child, 'exit');
  await untilThere(child, () => fs.existsSync(file));
  child.kill('SIGKILL');
  await ended;
}

const csvOf = (out: string) => fs.readFileSync(at(out, 'summary.csv'), 'utf8');
const withoutSeconds = (csv: string) => csv.replace(/,[\d.]+\r\n/g, ',\r\n');

describe('npm run batch', () => {
  it('contours every CT below a folder, and names what else lies there', () => {
    const { status, stdout, stderr } = run('cohort', 'whole');
    expect({ status, stdout }).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^3 cases contoured.*\npassed over: 1 no DICOM \(notes.txt\)/),
    });
    expect(stderr).toMatch(/3\/3/);
    const [head, ...rows] = csvOf('whole').trimEnd().split('\r\n');
    expect(head).toBe('case,side,volumeMl,meanDoseGy,warnings,seconds');
    expect(rows.map((row) => row.split(',').slice(0, 2).join(' '))).toEqual([
      "'=second right",
      "'=second left",
      'first right',
      'first left',
      'third right',
      'third left',
    ]);
    for (const name of names) {
      const { dataset } = readDicomFile(fs.readFileSync(at('whole', name, 'rtstruct.dcm')));
      expect(readRtStruct(dataset).structures.map((one) => one.name)).toHaveLength(2);
    }
  });

  it('goes on after a kill at any step, and takes nothing half-written for whole', async () => {
    await killWhenThere(start('cohort', 'killed'), at('killed', 'batch.json'));
    await killWhenThere(start('cohort', 'killed'), at('killed', '=second', 'rtstruct.dcm'));
    await killWhenThere(start('cohort', 'killed'), at('killed', 'first', 'case.json'));
    const before = fs.readFileSync(at('killed', '=second', 'case.json'), 'utf8');
    fs.truncateSync(at('killed', 'first', 'rtstruct.dcm'), 1000);
    expect(run('cohort', 'killed').status).toBe(0);
    expect(withoutSeconds(csvOf('killed'))).toBe(withoutSeconds(csvOf('whole')));
    expect(fs.readFileSync(at('killed', '=second', 'case.json'), 'utf8')).toBe(before);
    const { dataset } = readDicomFile(fs.readFileSync(at('killed', 'first', 'rtstruct.dcm')));
    expect(readRtStruct(dataset).structures).toHaveLength(2);
    expect(run('cohort', 'killed').stdout).toBe(run('cohort', 'whole').stdout);
  });

  it('names a case that fails in a file and by its exit code, and goes on with the others', () => {
    fs.cpSync(at('cohort', 'third'), at('damaged', 'good'), { recursive: true });
    fs.cpSync(at('cohort', 'first'), at('damaged', 'gap'), { recursive: true });
    fs.rmSync(at('damaged', 'gap', '30.dcm'));
    const { status, stderr } = run('damaged', 'partly');
    expect(status).toBe(1);
    expect(stderr).toMatch(/error MISSING_SLICE: 1 of 2 cases failed\. The first, gap/);
    const { failed } = JSON.parse(fs.readFileSync(at('partly', 'failures.json'), 'utf8')) as {
      failed: unknown[];
    };
    expect(failed).toEqual([
      { case: 'gap', code: 'MISSING_SLICE', message: expect.stringMatching(/./) },
    ]);
    expect(csvOf('partly').split('\r\n')).toHaveLength(4);
    expect(run('cohort', 'partly').stderr).toMatch(/^error OUTPUT_EXISTS/);
  });

  it('is the only one in its folder', async () => {
    const first = start('cohort', 'locked');
    const ended = once(first, 'exit');
    await untilThere(first, () => fs.existsSync(at('locked', 'batch.lock')));
    first.kill('SIGSTOP');
    expect(run('cohort', 'locked').stderr).toMatch(/^error OUTPUT_EXISTS: Another batch/);
    first.kill('SIGKILL');
    await ended;
  });

  testWithTool('Orthanc', hasOrthanc)(
    'contours the studies of an archive, and goes on after a kill as from a folder',
    async () => {
      orthanc = await startOrthanc();
      for (const name of names) {
        for (const file of fs.readdirSync(at('cohort', name))) {
          const body = fs.readFileSync(at('cohort', name, file));
          await fetch(`${orthanc.url}/instances`, { method: 'POST', body });
        }
      }
      const query = 'ModalitiesInStudy=CT&StudyDate=20260101-20261231';
      const source = ['--dicomweb', orthanc.dicomwebUrl, '--query', query];
      const studies = names.map((name) => uidFor(`${name} study`)).sort();
      const firstDone = at('archive', '.finished', `${studies[0]}.json`);
      await killWhenThere(startOn(source, 'archive'), firstDone);
      const before = fs.statSync(firstDone).mtimeMs;
      const { status, stderr } = runOn(source, 'archive');
      expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(/3\/3/) });
      expect(fs.statSync(firstDone).mtimeMs).toBe(before);
      expect(fs.existsSync(at('archive', '.download'))).toBe(false);
      // The same rows as of the folder, under the names that cases of an archive have.
      const rows = withoutSeconds(csvOf('whole')).replace(/^'?(\S+?),/gm, (head, name: string) =>
        names.includes(name) ? `${uidFor(`${name} series`)},` : head,
      );
      const sorted = (csv: string) => csv.split('\r\n').sort();
      expect(sorted(withoutSeconds(csvOf('archive')))).toEqual(sorted(rows));
      expect(runOn([...source.slice(0, 3), 'StudyDate=19990101'], 'none').stderr).toMatch(
        /^error NO_CT/,
      );
    },
  );

  testWithRedis(
    '--redis shares a cohort; what a killed process had is done by others',
    async () => {
      redis = await startRedis();
      const source = ['--folder', at('cohort'), '--redis', redis.url];
      await killWhenThere(startOn(source, 'shared'), at('shared', '=second', 'case.json'));
      // As after a minute: the claims of the killed process have run out.
      const client = new Redis(redis.url);
      for (const key of await client.keys('kidney-batch:*')) {
        await client.del(key);
      }
      client.disconnect();
      const ends = [startOn(source, 'shared'), startOn(source, 'shared')].map((child) =>
        once(child, 'exit'),
      );
      expect(await Promise.all(ends)).toEqual([
        [0, null],
        [0, null],
      ]);
      expect(withoutSeconds(csvOf('shared'))).toBe(withoutSeconds(csvOf('whole')));
      const batches = names.map((name) => {
        const text = fs.readFileSync(at('shared', name, 'case.json'), 'utf8');
        return (JSON.parse(text) as { batch: string }).batch;
      });
      expect(new Set(batches).size).toBe(1);
      await redis.stop();
      expect(runOn(source, 'shared').stderr).toMatch(/^error NETWORK_FAILED/);
      expect(runOn([...source, '--force'], 'shared').stderr).toMatch(/^error INVALID_ARGUMENT/);
    },
  );
});
