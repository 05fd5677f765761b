import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { readDicomFile } from '../../src/dicom';
import { readRtStruct } from '../../src/dicom/rtstruct';
import { programFile } from '../../scripts/programs/programFile';
import { ctFilesFromVolume } from '../helpers/ctFilesFromVolume';
import { ellipsoidPatient } from '../helpers/ellipsoidPatient';
import { ruleKidneyHu, writeRuleModel } from '../helpers/writeRuleModel';

let folder: string;
let program: string;
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

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const args = (cohort: string, out: string) => [
  program,
  ...['--folder', at(cohort), '--out', at(out), '--model', at('model')],
];
const run = (cohort: string, out: string) =>
  spawnSync(process.execPath, args(cohort, out), { encoding: 'utf8' });
const start = (cohort: string, out: string): ChildProcess =>
  spawn(process.execPath, args(cohort, out), { stdio: 'ignore' });

/** Kills the batch as soon as a file is there; it may have ended before. */
async function killWhenThere(child: ChildProcess, file: string): Promise<void> {
  const ended = once(child, 'exit');
  while (!fs.existsSync(file) && child.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
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
});
