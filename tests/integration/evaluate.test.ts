import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ContourReport } from '../../cli/contourCt';
import { programFile } from '../../scripts/programs/programFile';
import { readNiftiFile } from '../../cli/nifti/readNiftiFile';
import { ctFilesFromVolume } from '../helpers/ctFilesFromVolume';
import { describeWithData, sharedData } from '../helpers/sharedData';
import { isInEllipsoid, kidneyHu, sinusHu, syntheticTrunk } from '../helpers/syntheticTrunk';
import type { Ellipsoid } from '../helpers/syntheticTrunk';
import { forEachVoxel } from '../helpers/testGrids';
import { readNifti } from '../helpers/readNifti';
import { readRtStruct, rtStructToLabelmap } from '../../src/dicom/rtstruct';
import { readDicomFile } from '../../src/dicom';
import { readCtFolder } from '../../cli/readCtFolder';
import { writeThresholdModel } from '../helpers/writeThresholdModel';
import type { Labelmap } from '../../src/volume';

const root = path.resolve(__dirname, '../..');
let folder: string;
beforeAll(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kidney-evaluate-'))));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const programs = {
  contour: programFile('cli/contour.ts').file,
  evaluate: programFile('cli/evaluate.ts').file,
};

/** A program of its own: onnxruntime does not accept the arrays of the test runner's sandbox. */
function run(program: keyof typeof programs, args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [programs[program], ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const evaluate = (...args: string[]) => run('evaluate', args);

describe('npm run evaluate', () => {
  describeWithData('ct/lu177_patient')('on the real patient', () => {
    it('writes tables and pictures, and reaches the accuracy that the model card promises', () => {
      const out = path.join(folder, 'real');
      const { status, stdout } = evaluate(sharedData('ct/lu177_patient')!, '--out', out);
      process.stdout.write(`${stdout.slice(0, stdout.indexOf('## Paired'))}\n`);
      expect(status).toBe(0);
      expect(fs.readdirSync(out).sort()).toEqual([
        'dose.svg',
        'evaluation.csv',
        'evaluation.md',
        'lu177_patient-ct.svg',
      ]);
      const [header, ...rows] = fs
        .readFileSync(path.join(out, 'evaluation.csv'), 'utf8')
        .trim()
        .split('\r\n')
        .map((line) => line.split(','));
      expect(rows.map((row) => row[header.indexOf('side')])).toEqual(['right', 'left']);
      // The clinicians' contours: 168.1 ml right, 138.4 ml left.
      expect(rows.map((row) => Number(row[header.indexOf('reference_ml')]))).toEqual([
        expect.closeTo(168.1, 0),
        expect.closeTo(138.4, 0),
      ]);
      for (const row of rows) {
        expect(Number(row[header.indexOf('dice')])).toBeGreaterThan(0.88);
        expect(Number(row[header.indexOf('mean_distance_mm')])).toBeLessThan(4);
      }
      expect(fs.readFileSync(path.join(out, 'evaluation.md'), 'utf8')).toBe(
        stdout.replace(/\n$/, ''),
      );
    });

    it('reads NIfTI as another reader does', async () => {
      const file = path.join(sharedData('ct/lu177_patient')!, 'labels.nii.gz');
      const { data, ...geometry } = await readNifti(file);
      const general = await readNiftiFile(file);
      // One keeps the file's order of slices and rows, the other turns all axes to L, P, S.
      let differing = 0;
      const places = new Map<string, number>();
      const key = (point: number[]) => point.map((v) => v.toFixed(1)).join(' ');
      forEachVoxel(geometry, (point, n) => data[n] && places.set(key(point), data[n]));
      forEachVoxel(general, (point, n) => {
        if (general.data[n]) {
          differing += places.get(key(point)) === general.data[n] ? 0 : 1;
          places.delete(key(point));
        }
      });
      expect([differing, places.size]).toEqual([0, 0]);
    });
  });

  it('says what is wrong with its arguments', () => {
    expect(evaluate()).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^error INVALID_ARGUMENT: .*--help/) as string,
    });
    expect(evaluate('.', '--convention', 'round').stderr).toMatch(/parenchyma or solid/);
  });

  it('explains itself', () => {
    const { status, stdout } = evaluate('--help');
    expect(status).toBe(0);
    for (const option of ['--out', '--convention', '--model', 'labels.nii.gz', 'RTSTRUCT']) {
      expect(stdout).toContain(option);
    }
  });
});

describe('two networks on the command line', () => {
  const right: Ellipsoid = { centre: [-62, 22, 5], radii: [27, 25, 52] };
  const left: Ellipsoid = { centre: [64, 18, 12], radii: [28, 26, 50] };
  const sinuses: Ellipsoid[] = [
    { centre: right.centre, radii: [10, 9, 22] },
    { centre: left.centre, radii: [11, 9, 21] },
  ];
  let ctFolder: string;
  let model: string;

  beforeAll(() => {
    const ct = syntheticTrunk({
      extentMm: [340, 240, 300],
      spacingMm: [2, 2, 3],
      kidneys: [right, left],
      sinuses,
      body: { centre: [0, 0], radii: [155, 105] },
    });
    ctFolder = path.join(folder, 'cases/one/ct');
    fs.mkdirSync(ctFolder, { recursive: true });
    ctFilesFromVolume(ct, { patientName: 'Test^Two', patientID: 'two' }).forEach((bytes, n) =>
      fs.writeFileSync(path.join(ctFolder, `${n}.dcm`), bytes),
    );
    model = path.join(folder, 'model');
    // Half way from tissue (40 HU) to kidney, and from kidney to sinus: borders lie where they are
    // drawn.
    writeThresholdModel(model, { parenchymaHu: 140, sinusHu: (kidneyHu + sinusHu) / 2 });
  });

  async function labelsOf(out: string): Promise<Labelmap> {
    const { volume } = await readCtFolder(ctFolder);
    const { dataset } = readDicomFile(fs.readFileSync(path.join(out, 'rtstruct.dcm')));
    const { structures } = readRtStruct(dataset);
    return rtStructToLabelmap(
      structures.map((structure, n) => ({ structure, label: n + 1 })),
      volume,
    ).labelmap;
  }

  it('draw what is known in closed form, in both conventions', async () => {
    const outs = { parenchyma: path.join(folder, 'p'), solid: path.join(folder, 's') };
    for (const contourConvention of ['parenchyma', 'solid'] as const) {
      const out = outs[contourConvention];
      const options = { ct: ctFolder, out, model, convention: contourConvention };
      const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
      expect(run('contour', args)).toMatchObject({ status: 0, stderr: '' });
      const report = JSON.parse(
        fs.readFileSync(path.join(out, 'report.json'), 'utf8'),
      ) as ContourReport;
      expect(report.contourConvention).toBe(contourConvention);
      expect(report.model.refineSha256).toMatch(/^[0-9a-f]{64}$/);
      expect(report.timingsMs.refine).toBeGreaterThan(0);
    }
    for (const [convention, out] of Object.entries(outs)) {
      const labelmap = await labelsOf(out);
      const counts = [right, left].map(() => ({ drawn: 0, truth: 0, both: 0 }));
      forEachVoxel(labelmap, (point, n) => {
        [right, left].forEach((kidney, side) => {
          const isSinus = convention === 'parenchyma' && isInEllipsoid(sinuses[side], point);
          const drawn = labelmap.data[n] === side + 1;
          const truth = isInEllipsoid(kidney, point) && !isSinus;
          counts[side].drawn += drawn ? 1 : 0;
          counts[side].truth += truth ? 1 : 0;
          counts[side].both += drawn && truth ? 1 : 0;
        });
      });
      for (const { drawn, truth, both } of counts) {
        expect((2 * both) / (drawn + truth)).toBeGreaterThan(0.96);
        expect(Math.abs(drawn / truth - 1)).toBeLessThan(0.04);
      }
    }
  });

  it('agree wholly with their own contours as reference, from DICOM', () => {
    // The RTSTRUCT of the run before becomes the manual one.
    fs.copyFileSync(path.join(folder, 'p/rtstruct.dcm'), path.join(folder, 'cases/one/manual.dcm'));
    // Cases are often gathered by links.
    fs.mkdirSync(path.join(folder, 'links'));
    fs.symlinkSync(path.join(folder, 'cases/one'), path.join(folder, 'links/one'));
    const { status, stdout, stderr } = evaluate(
      path.join(folder, 'links'),
      '--model',
      model,
      '--rtstruct',
      'manual.dcm',
    );
    expect(stderr).toContain('one: right Dice 1.000, volume ratio 1.000; left Dice 1.000');
    expect(status).toBe(0);
    expect(stdout).toContain('Convention: parenchyma. Patients: 1.');
    expect(stdout).toMatch(/\| one \| left \| 1\.000 \| 0\.00 \| 0\.0 \|/);
  });
});
