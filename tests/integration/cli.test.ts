import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readCtFolder } from '../../cli/readCtFolder';
import { readDoseFile } from '../../cli/readDoseFile';
import { readDicomFile } from '../../src/dicom';
import { readRtStruct, rtStructToLabelmap } from '../../src/dicom/rtstruct';
import { readSeg } from '../../src/dicom/seg';
import { kidneyDose } from '../../src/dose';
import type { ErrorCode } from '../../src/errors';
import type { ModelManifest } from '../../src/network';
import type { Labelmap } from '../../src/volume';
import { programFile } from '../../scripts/programs/programFile';
import { writePatient } from '../../demo/writePatient';

const root = path.resolve(__dirname, '../..');
interface RunResult {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** The command as a user types it. */
function contourByNpm(...args: string[]): RunResult {
  return run('npm', ['run', '--silent', 'contour', '--', ...args]);
}

/** The same program, started without npm and tsx: nothing but the start differs, which is slow. */
function contour(...args: string[]): RunResult {
  return run(process.execPath, [program, ...args]);
}

function run(command: string, args: string[]): RunResult {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, npm_config_loglevel: 'silent' },
  });
  return { status, stdout, stderr };
}

let program: string;
let folder: string;
let ctFolder: string;
let doseFile: string;
const inFolder = (name: string): string => path.join(folder, name);

/** A copy of the CT with changes; `change` may return undefined to leave a file out. */
function copyCt(
  name: string,
  change: (bytes: Buffer, index: number) => Buffer | undefined,
  nameOf: (index: number) => string = (index) => `${index}.dcm`,
): string {
  const target = inFolder(name);
  fs.mkdirSync(target, { recursive: true });
  fs.readdirSync(ctFolder)
    .sort()
    .forEach((file, index) => {
      const bytes = change(fs.readFileSync(path.join(ctFolder, file)), index);
      if (bytes) {
        fs.writeFileSync(path.join(target, nameOf(index)), bytes);
      }
    });
  return target;
}

/** Puts other text of the same length into an element of an explicit little endian file. */
function withText(
  bytes: Buffer,
  group: number,
  element: number,
  change: (text: string) => string,
): Buffer {
  const tag = Buffer.alloc(4);
  tag.writeUInt16LE(group, 0);
  tag.writeUInt16LE(element, 2);
  const at = bytes.indexOf(tag, 132);
  const length = bytes.readUInt16LE(at + 6);
  const text = change(bytes.toString('latin1', at + 8, at + 8 + length));
  const copy = Buffer.from(bytes);
  copy.write(text.padEnd(length).slice(0, length), at + 8, 'latin1');
  return copy;
}

/** The same UID with another last digit. */
const otherUid = (uid: string): string =>
  uid.replace(
    /(\d)(\D*)$/,
    (_all, digit: string, rest: string) => `${(Number(digit) + 1) % 10}${rest}`,
  );

beforeAll(() => {
  program = programFile('cli/contour.ts').file;
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kidney-cli-'));
  ({ ctFolder, doseFile } = writePatient(inFolder('patient'), { small: true }));
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

interface Report {
  kidneys: { side: string; volumeMl: number; meanDoseGy?: number }[];
  findings: unknown[];
  timingsMs: Record<string, number>;
  model: Record<string, string>;
}

const readReport = (out: string): Report =>
  JSON.parse(fs.readFileSync(path.join(out, 'report.json'), 'utf8')) as Report;

async function readSegOf(out: string, ct: string): Promise<Labelmap> {
  const { volume } = await readCtFolder(ct);
  const file = readDicomFile(fs.readFileSync(path.join(out, 'seg.dcm')));
  return readSeg(file.dataset, volume).labelmap;
}

function countOf({ data }: Labelmap, label: number): number {
  return data.reduce((sum, value) => sum + (value === label ? 1 : 0), 0);
}

describe('npm run contour', () => {
  describe('on a synthetic patient with a dose map', () => {
    let out: string;
    let result: RunResult;

    beforeAll(() => {
      out = inFolder('new/results');
      result = contourByNpm('--ct', ctFolder, '--dose', doseFile, '--out', out);
    });

    it('succeeds and says the numbers with their units', () => {
      expect(result).toMatchObject({ status: 0, stderr: '' });
      const { kidneys } = readReport(out);
      for (const { side, volumeMl, meanDoseGy } of kidneys) {
        expect(result.stdout).toContain(
          `${side} kidney: ${volumeMl.toFixed(1)} ml, mean dose ${meanDoseGy!.toFixed(2)} Gy\n`,
        );
      }
    });

    it('writes three files', () => {
      expect(fs.readdirSync(out).sort()).toEqual(['report.json', 'rtstruct.dcm', 'seg.dcm']);
    });

    it('keeps the contract of report.json', () => {
      const report = readReport(out);
      expect(Object.keys(report).sort()).toEqual([
        'alignment',
        'contourConvention',
        'findings',
        'findingsSummary',
        'kidneys',
        'model',
        'timingsMs',
      ]);
      expect(report.kidneys.map((kidney) => Object.keys(kidney))).toEqual([
        ['side', 'volumeMl', 'meanDoseGy'],
        ['side', 'volumeMl', 'meanDoseGy'],
      ]);
      expect(report.kidneys.map(({ side }) => side)).toEqual(['right', 'left']);
      expect(Object.keys(report.timingsMs).sort()).toEqual([
        'align',
        'network',
        'post',
        'read',
        'refine',
        'total',
        'write',
      ]);
      const { total, ...parts } = report.timingsMs;
      const sum = Object.values(parts).reduce((a, b) => a + b, 0);
      expect(Object.values(parts).every((ms) => ms >= 0)).toBe(true);
      expect(total).toBeGreaterThanOrEqual(sum - 1);
      const manifest = JSON.parse(
        fs.readFileSync(path.join(root, 'models/manifest.json'), 'utf8'),
      ) as ModelManifest;
      expect(report.model).toMatchObject({
        name: manifest.name,
        version: manifest.version,
        sha256: manifest.coarse.sha256,
        ...(manifest.refine && { refineSha256: manifest.refine.sha256 }),
      });
      expect(Array.isArray(report.findings)).toBe(true);
    });

    it('reports the volume and mean dose of the very voxels in seg.dcm', async () => {
      const labelmap = await readSegOf(out, ctFolder);
      const { volume } = await readDoseFile(doseFile);
      const [dx, dy, dz] = labelmap.spacingMm;
      readReport(out).kidneys.forEach((kidney, n) => {
        const count = countOf(labelmap, n + 1);
        expect(count).toBeGreaterThan(500);
        expect(kidney.volumeMl).toBeCloseTo((count * dx * dy * dz) / 1000, 6);
        expect(kidney.meanDoseGy).toBeCloseTo(kidneyDose(labelmap, n + 1, volume).meanDoseGy!, 9);
      });
    });

    it('writes the same voxels as contours', async () => {
      const { volume } = await readCtFolder(ctFolder);
      const { dataset } = readDicomFile(fs.readFileSync(path.join(out, 'rtstruct.dcm')));
      const { structures } = readRtStruct(dataset);
      expect(structures.map(({ name }) => name)).toEqual(['Kidney_R', 'Kidney_L']);
      const { labelmap } = rtStructToLabelmap(
        structures.map((structure, n) => ({ structure, label: n + 1 })),
        volume,
      );
      const seg = await readSegOf(out, ctFolder);
      expect(Buffer.compare(labelmap.data, seg.data)).toBe(0);
    });

    it('finds the kidneys of the patient, on their sides', async () => {
      const truthFile = path.join(path.dirname(ctFolder), 'truth.json');
      const truth = JSON.parse(fs.readFileSync(truthFile, 'utf8')) as Report;
      const { kidneys } = readReport(out);
      // Interim weights draw kidneys up to a third too large.
      kidneys.forEach((kidney) => {
        const real = truth.kidneys.find(({ side }) => side === kidney.side)!;
        expect(kidney.volumeMl / real.volumeMl).toBeGreaterThan(0.8);
        expect(kidney.volumeMl / real.volumeMl).toBeLessThan(1.35);
        expect(kidney.meanDoseGy! / real.meanDoseGy!).toBeGreaterThan(0.85);
        expect(kidney.meanDoseGy! / real.meanDoseGy!).toBeLessThan(1.1);
      });
    });

    it('gives the same for files of any name and order, in subfolders, beside other files', async () => {
      const count = fs.readdirSync(ctFolder).length;
      const shuffled = copyCt(
        'shuffled',
        (bytes) => bytes,
        (index) => `IM${String((index * 37) % count).padStart(5, '0')}`,
      );
      fs.mkdirSync(path.join(shuffled, 'more'));
      for (const name of fs.readdirSync(shuffled).filter((file) => file.endsWith('3'))) {
        fs.renameSync(path.join(shuffled, name), path.join(shuffled, 'more', name));
      }
      fs.writeFileSync(path.join(shuffled, 'notes.txt'), 'not an image');
      fs.copyFileSync(doseFile, path.join(shuffled, 'a-dose.dcm'));
      const again = inFolder('again');
      expect(contour('--ct', shuffled, '--out', again)).toMatchObject({ status: 0, stderr: '' });
      const [first, second] = [await readSegOf(out, ctFolder), await readSegOf(again, ctFolder)];
      expect(Buffer.compare(first.data, second.data)).toBe(0);
      // Without --dose there is no dose, not even a zero.
      expect(readReport(again).kidneys).toEqual(
        readReport(out).kidneys.map(({ side, volumeMl }) => ({
          side,
          volumeMl: expect.closeTo(volumeMl, 6) as number,
        })),
      );
    });
  });

  describe('refuses, writing nothing', () => {
    const cases: [string, ErrorCode, RegExp, () => string[]][] = [
      ['no arguments', 'INVALID_ARGUMENT', /--ct is missing\..*--help/, () => []],
      ['an unknown option', 'INVALID_ARGUMENT', /--nothing.*--help/, () => ['--nothing']],
      [
        'a folder that is not there',
        'INVALID_ARGUMENT',
        /nowhere cannot be read.*--ct/,
        () => ['--ct', inFolder('nowhere')],
      ],
      [
        'an empty folder',
        'NOT_DICOM',
        /empty/,
        () => ['--ct', fs.mkdirSync(inFolder('empty'), { recursive: true })!],
      ],
      [
        'a folder without DICOM files',
        'NOT_DICOM',
        /readme\.txt/,
        () => {
          fs.mkdirSync(inFolder('texts'));
          fs.writeFileSync(inFolder('texts/readme.txt'), 'hello');
          return ['--ct', inFolder('texts')];
        },
      ],
      [
        'MR images',
        'NO_CT',
        /MR/,
        () => ['--ct', copyCt('mr', (bytes) => withText(bytes, 0x0008, 0x0060, () => 'MR'))],
      ],
      [
        'a truncated slice',
        'PIXEL_DATA_DAMAGED',
        /./,
        () => [
          '--ct',
          copyCt('cut', (bytes, n) => (n === 30 ? bytes.subarray(0, bytes.length - 9000) : bytes)),
        ],
      ],
      [
        'two acquisitions in one series',
        'SEVERAL_ACQUISITIONS',
        /AcquisitionNumber 1.*AcquisitionNumber 2.*--acquisition 1 or --acquisition 2/,
        () => [
          '--ct',
          copyCt('mixed', (bytes, n) =>
            withText(bytes, 0x0020, 0x0012, () => (n % 2 === 0 ? '2' : '1')),
          ),
        ],
      ],
      [
        'slices cut off in their headers',
        'UNREADABLE_FILES',
        /^error UNREADABLE_FILES: 2 files.*30\.dcm.*31\.dcm/,
        () => [
          '--ct',
          copyCt('headers', (bytes, n) => (n === 30 || n === 31 ? bytes.subarray(0, 400) : bytes)),
        ],
      ],
      [
        'a missing slice',
        'MISSING_SLICE',
        /5\.00 mm apart.*10\.00 mm/,
        () => ['--ct', copyCt('gap', (bytes, n) => (n === 30 ? undefined : bytes))],
      ],
      [
        'a slice given twice, with other pixels',
        'DUPLICATE_SLICE',
        /more than once/,
        () => {
          const copy = copyCt('twice', (bytes) => bytes);
          const other = fs.readFileSync(path.join(copy, '5.dcm'));
          other[other.length - 2] ^= 1;
          fs.writeFileSync(path.join(copy, 'copy.dcm'), other);
          return ['--ct', copy];
        },
      ],
      [
        'two CT series',
        'SEVERAL_CT',
        /2 CT series.*Choose one of/,
        () => [
          '--ct',
          copyCt('two', (bytes, n) => (n < 9 ? withText(bytes, 0x0020, 0x000e, otherUid) : bytes)),
        ],
      ],
      [
        'a series that is not there',
        'NO_CT',
        /1\.2\.3\.4/,
        () => ['--ct', ctFolder, '--series', '1.2.3.4'],
      ],
      [
        'results below a file',
        'INVALID_ARGUMENT',
        /notes cannot be written.*--out/,
        () => {
          fs.writeFileSync(inFolder('notes'), 'kept');
          return ['--ct', ctFolder, '--out', inFolder('notes')];
        },
      ],
      [
        'a dose file that is not there',
        'INVALID_ARGUMENT',
        /none\.dcm cannot be read.*--dose/,
        () => ['--ct', ctFolder, '--dose', inFolder('none.dcm')],
      ],
      [
        'a CT image as dose',
        'NOT_RTDOSE',
        /./,
        () => ['--ct', ctFolder, '--dose', path.join(ctFolder, fs.readdirSync(ctFolder)[0])],
      ],
      [
        'a dose map of another frame of reference',
        'DOSE_NOT_REGISTERED',
        /frames of reference differ/,
        () => {
          const other = withText(fs.readFileSync(doseFile), 0x0020, 0x0052, otherUid);
          fs.writeFileSync(inFolder('other-dose.dcm'), other);
          return ['--ct', ctFolder, '--dose', inFolder('other-dose.dcm')];
        },
      ],
      [
        'a model folder without weights',
        'MODEL_UNAVAILABLE',
        /--model/,
        () => {
          fs.mkdirSync(inFolder('half-model'));
          fs.copyFileSync(
            path.join(root, 'models/manifest.json'),
            inFolder('half-model/manifest.json'),
          );
          return ['--ct', ctFolder, '--model', inFolder('half-model')];
        },
      ],
      [
        'weights that are not those of the manifest',
        'MODEL_MISMATCH',
        /SHA-256/,
        () => {
          const model = inFolder('other-model');
          fs.cpSync(path.join(root, 'models'), model, { recursive: true });
          const manifest = JSON.parse(
            fs.readFileSync(path.join(model, 'manifest.json'), 'utf8'),
          ) as ModelManifest;
          fs.appendFileSync(path.join(model, manifest.coarse.file), '\0');
          return ['--ct', ctFolder, '--model', model];
        },
      ],
    ];

    it.each(cases)('%s: %s', (name, code, text, args) => {
      const out = inFolder(`out of ${name}`);
      const given = args();
      const { status, stdout, stderr } = contour(
        ...given,
        ...(given.length > 0 && !given.includes('--out') ? ['--out', out] : []),
      );
      expect(status).toBe(1);
      expect(stdout).toBe('');
      // One line: code, what happened, why, what to do next.
      expect(stderr).toMatch(/^error [A-Z_]+: [^\n]+\n$/);
      expect(stderr).toContain(`error ${code}: `);
      expect(stderr).toMatch(text);
      expect(stderr.match(/[.!](\s|$)/g)!.length).toBeGreaterThanOrEqual(2);
      expect(fs.existsSync(out)).toBe(false);
    });
  });

  it('fails as a command that a user types, too', () => {
    expect(contourByNpm()).toEqual({ ...contour(), status: 1, stdout: '' });
  });

  it('explains itself', () => {
    const { status, stdout, stderr } = contour('--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const option of ['--ct', '--out', '--dose', '--series', '--convention', '--model']) {
      expect(stdout).toContain(option);
    }
  });
});
