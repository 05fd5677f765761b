import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { SerialReport } from '../../cli/serial/serialReport';
import { readDoseFile } from '../../cli/readDoseFile';
import type { TherapyTruth } from '../../demo/phantom';
import { renameStructures } from '../helpers/renameStructures';
import { readDicomFile } from '../../src/dicom';
import { readRtStruct } from '../../src/dicom/rtstruct';
import { programFile } from '../../scripts/programs/programFile';
import type { KidneyDoseReport } from '../../src/report';
import { runProgram } from '../helpers/runProgram';
import { writeTherapyFiles } from '../helpers/writeTherapyFiles';

const root = path.resolve(__dirname, '../..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dose-sessions-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const inFolder = (...names: string[]): string => path.join(folder, ...names);

const run = (script: string, ...args: string[]) => runProgram(script, args);
const dose = (...args: string[]) => run('cli/dose.ts', ...args);
const readReport = (name: string) =>
  JSON.parse(fs.readFileSync(inFolder(name, 'report.json'), 'utf8')) as SerialReport;

let therapy: string;
let truth: TherapyTruth;
let firstCt: string;

beforeAll(() => {
  ({ truth, folder: therapy } = writeTherapyFiles(folder));
  firstCt = path.join(therapy, 'cycle-1', '004h', 'ct');
  expect(dose('--sessions', therapy, '--out', inFolder('out'))).toMatchObject({
    status: 0,
    stderr: '',
  });
});

describe('npm run dose -- --sessions', () => {
  it('takes the density of soft tissue from the CT when told so, and says it', () => {
    const out = inFolder('density');
    const result = dose(
      '--sessions',
      therapy,
      '--out',
      out,
      '--density-from-ct',
      '--rtstruct',
      ...[1, 2, 3].flatMap((n) =>
        n === 1
          ? [inFolder('out', 'rtstruct-1.dcm')]
          : ['--rtstruct', inFolder('out', `rtstruct-${n}.dcm`)],
      ),
    );
    expect(result).toMatchObject({ status: 0, stderr: '' });
    const [fixed, mapped] = [readReport('out'), readReport('density')];
    expect(mapped.methods.join(' ')).toMatch(/CT/);
    mapped.kidneys.forEach(({ massG, volumeMl, meanDoseGy }, n) => {
      // The phantom's parenchyma of 30 to 40 HU, with fat of the sinus at its border.
      const density = massG / volumeMl;
      expect(density).toBeGreaterThan(1.0);
      expect(density).toBeLessThan(1.05);
      const before = fixed.kidneys[n];
      expect(meanDoseGy / before.meanDoseGy).toBeGreaterThan(1);
      expect(meanDoseGy / before.meanDoseGy).toBeLessThan(1.05);
    });
  });

  it('writes what its contract names, near the truth of a moved, noisy patient', () => {
    const names = [
      'report.json',
      'rtdose.dcm',
      'rtstruct-1.dcm',
      'rtstruct-2.dcm',
      'rtstruct-3.dcm',
    ];
    expect(fs.readdirSync(inFolder('out')).sort()).toEqual(names);
    const report = readReport('out');
    expect(report.sessions.map(({ rtStruct }) => rtStruct)).toEqual(names.slice(2));
    const cycle = truth.cycles[0];
    expect(report.kidneys.map(({ side }) => side)).toEqual(['right', 'left']);
    for (const kidney of report.kidneys) {
      const own = cycle.kidneys.find(({ side }) => side === kidney.side)!;
      // Contours of the network; the resolution is not corrected for, nor is that of the design.
      expect(Math.abs(kidney.meanDoseGy / own.designMeanDoseGy - 1)).toBeLessThan(0.04);
      const { effectiveHalfLifeHours } = own.kinetics;
      expect(Math.abs(kidney.effectiveHalfLifeHours / effectiveHalfLifeHours - 1)).toBeLessThan(
        0.03,
      );
      expect(kidney.timePoints.map(({ hours }) => Math.round(hours))).toEqual([4, 24, 96]);
      kidney.timePoints.forEach(({ activityMBq }) => expect(activityMBq).toBeGreaterThan(0));
      expect(kidney.model).toBe('bi-exponential-fixed-uptake');
      const { timeIntegratedActivityMBqH, volumeMl } = kidney;
      // By definition of local deposition.
      expect(
        (0.08531 * timeIntegratedActivityMBqH) / (1.05 * volumeMl) / kidney.meanDoseGy,
      ).toBeCloseTo(1, 2);
    }
    expect(report.methods.join(' ')).toContain('0.08531');
    expect(report.findings.map(({ code }) => code)).toContain('SERIAL_PARTIAL_VOLUME');
  });

  it("writes the dose into the reference CT's frame, with how it was made", async () => {
    const { volume, summary } = await readDoseFile(inFolder('out', 'rtdose.dcm'));
    const report = readReport('out');
    expect(volume.frameOfReferenceUID).toBe(truth.cycles[0].sessions[0].frameOfReferenceUID);
    expect(summary?.kidneys.map(({ meanDoseGy }) => meanDoseGy)).toEqual(
      report.kidneys.map(({ meanDoseGy }) => meanDoseGy),
    );
    expect(summary?.timePoints.map(({ id }) => id)).toEqual(report.sessions.map(({ id }) => id));
  });

  it('takes given contours, entered activity and time, a model and a resolution', () => {
    const given = [1, 2, 3].flatMap((n) => ['--rtstruct', inFolder('out', `rtstruct-${n}.dcm`)]);
    const administration = ['--injected-mbq', '7000', '--injected-at', '2026-03-02T08:42'];
    const { status } = dose(
      ...['--sessions', therapy, '--out', inFolder('given'), ...given, ...administration],
      ...['--model', 'mono-exponential', '--fwhm-mm', '9'],
    );
    expect(status).toBe(0);
    const report = readReport('given');
    const automatic = readReport('out');
    report.kidneys.forEach((kidney, n) => {
      expect(kidney.model).toBe('mono-exponential');
      expect(kidney.volumeMl).toBeCloseTo(automatic.kidneys[n].volumeMl, 6);
      expect(kidney.timePoints.map(({ hours }) => Math.round(hours))).toEqual([5, 25, 97]);
    });
    expect(report.administration).toMatchObject({ administeredMBq: 7000, source: 'entered' });
    report.kidneys.forEach(({ fwhmMm }) => expect(fwhmMm).toBe(9));
  });

  it("gives the unblurred dose beside the uncorrected one, by the camera's resolution", () => {
    const settings = inFolder('settings.json');
    // The camera's 10 mm and the box of a voxel of 4.795 mm.
    const cameras = [{ sensitivityCpsPerMBq: 9, fwhmMm: 10.52 }];
    const uncertainty = { calibrationRelative: 0.05, pointRelative: 0.04, activityRelative: 0.03 };
    fs.writeFileSync(settings, JSON.stringify({ cameras, uncertainty }));
    const given = [1, 2, 3].flatMap((n) => ['--rtstruct', inFolder('out', `rtstruct-${n}.dcm`)]);
    const { status, stdout } = dose(
      ...['--sessions', therapy, '--out', inFolder('recovered'), ...given],
      ...['--settings', settings],
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/right kidney: .* Gy \(recovered .* Gy\)/);
    const report = readReport('recovered');
    const automatic = readReport('out');
    report.kidneys.forEach((kidney, n) => {
      expect(kidney.meanDoseGy / automatic.kidneys[n].meanDoseGy).toBeCloseTo(1, 6);
      const { unblurredMeanDoseGy } = truth.cycles[0].kidneys.find(
        ({ side }) => side === kidney.side,
      )!;
      expect(kidney.meanDoseGy / unblurredMeanDoseGy).toBeLessThan(0.9);
      expect(Math.abs(kidney.meanDoseRecoveredGy! / unblurredMeanDoseGy - 1)).toBeLessThan(0.04);
      expect(kidney.recoveryCoefficient).toBeGreaterThan(0.7);
      expect(kidney.recoveryCoefficient).toBeLessThan(0.85);
      expect(kidney.fwhmMm).toBe(10.52);
      // Edited or given contours: by their border. All parts are stated, and the truth is inside.
      const { isTotal, total, parts, dominant } = kidney.uncertaintyRecovered!;
      expect([isTotal, kidney.uncertaintyRecovered!.missing]).toEqual([true, []]);
      expect(parts.map(({ id }) => id)).toContain(dominant);
      expect(total!.value).toBeCloseTo(kidney.meanDoseRecoveredGy!, 9);
      expect(total!.relative).toBeGreaterThan(0.05);
      expect(total!.relative).toBeLessThan(0.15);
      expect(total!.interval95[0]).toBeLessThan(unblurredMeanDoseGy);
      expect(total!.interval95[1]).toBeGreaterThan(unblurredMeanDoseGy);
      // The uncorrected dose has a known error, so its uncertainty is no total.
      expect(kidney.uncertainty).toMatchObject({ isTotal: false, missing: ['recovery'] });
      expect(kidney.uncertainty).not.toHaveProperty('total');
      expect(kidney.uncertainty!.biologicallyEffectiveDose!.value).toBeCloseTo(
        kidney.biologicallyEffectiveDoseGy,
        9,
      );
      expect(kidney.uncertainty!.dosePerActivity!.relative).toBeGreaterThan(
        kidney.uncertainty!.lowerBound!.relative,
      );
      const { minimumGy, maximumGy, methods } = kidney.spread!;
      expect(methods).toHaveLength(12);
      expect(minimumGy).toBeLessThanOrEqual(kidney.meanDoseGy);
      expect(maximumGy).toBeGreaterThanOrEqual(kidney.meanDoseRecoveredGy!);
    });
    expect(automatic.kidneys[0]).not.toHaveProperty('meanDoseRecoveredGy');
  });

  it('gives any structure the numbers of a kidney, and counts no kidney twice', () => {
    const given = [1, 2, 3].flatMap((n) => ['--rtstruct', inFolder('out', `rtstruct-${n}.dcm`)]);
    const name = 'Graft "A", =1 \u00fc';
    renameStructures(inFolder('out', 'rtstruct-1.dcm'), inFolder('organs.dcm'), [undefined, name]);
    const { status, stdout } = dose(
      ...['--sessions', therapy, '--out', inFolder('structures'), ...given],
      ...['--structures', inFolder('organs.dcm'), '--fwhm-mm', '10.52'],
    );
    expect(status).toBe(0);
    expect(stdout).toContain(`${name}: `);
    const { kidneys, structures, findings } = readReport('structures');
    expect(structures.map((one) => one.name)).toEqual([name]);
    // The left kidney itself under another name; but it is not moved to its activity.
    const [graft, left] = [structures[0], kidneys[1]];
    expect(graft.volumeMl).toBeCloseTo(left.volumeMl, 6);
    expect(graft.recoveryCoefficient).toBeCloseTo(left.recoveryCoefficient!, 6);
    for (const field of [
      'meanDoseGy',
      'meanDoseRecoveredGy',
      'timeIntegratedActivityMBqH',
      'effectiveHalfLifeHours',
    ] as const) {
      expect(Math.abs(graft[field]! / left[field]! - 1)).toBeLessThan(0.04);
    }
    expect(graft.uncertaintyRecovered!.lowerBound!.relative).toBeGreaterThan(0.03);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'SERIAL_STRUCTURE_IS_KIDNEY', structure: 'Kidney_R' }),
    );
    const report = run(
      'cli/doseReport.ts',
      ...['--rtstruct', inFolder('structures', 'rtstruct-1.dcm')],
      ...['--rtdose', inFolder('structures', 'rtdose.dcm'), '--out', inFolder('structures-report')],
    );
    expect(report.status).toBe(0);
    const csv = fs.readFileSync(inFolder('structures-report', 'report.csv'), 'utf8').split('\r\n');
    expect(csv[3]).toContain('"Graft ""A"", =1 \u00fc"');
  });

  it('carries the contours where only one session has some', () => {
    const trees = inFolder('carried');
    fs.cpSync(therapy, trees, { recursive: true });
    ['024h', '096h'].forEach((hours) =>
      fs.rmSync(path.join(trees, 'cycle-1', hours, 'ct'), { recursive: true }),
    );
    const { status } = dose(
      ...['--sessions', trees, '--out', inFolder('carried-out')],
      ...['--rtstruct', inFolder('out', 'rtstruct-1.dcm')],
    );
    expect(status).toBe(0);
    const { kidneys, findings } = readReport('carried-out');
    const whole = readReport('out');
    expect(findings.map(({ code }) => code)).toContain('SERIAL_CONTOUR_CARRIED');
    kidneys.forEach(({ meanDoseGy }, n) =>
      expect(Math.abs(meanDoseGy / whole.kidneys[n].meanDoseGy - 1)).toBeLessThan(0.03),
    );
  });

  it.each([
    ['OUTPUT_EXISTS', () => ['--sessions', therapy, '--out', inFolder('out')]],
    ['NOT_DICOM', () => ['--sessions', path.join(root, 'docs'), '--out', inFolder('no')]],
    ['DOSE_UNITS', () => ['--sessions', firstCt, '--out', inFolder('no')]],
    ['INVALID_ARGUMENT', () => ['--sessions', inFolder('absent'), '--out', inFolder('no')]],
    [
      'NOT_RTSTRUCT',
      () => [
        ...['--sessions', therapy, '--out', inFolder('no')],
        ...['--rtstruct', inFolder('out', 'rtdose.dcm')],
      ],
    ],
    [
      'INVALID_ARGUMENT',
      () => [
        ...['--sessions', therapy, '--out', inFolder('no')],
        ...['--injected-at', 'yesterday'],
      ],
    ],
    [
      'INVALID_ARGUMENT',
      () => ['--sessions', therapy, '--out', inFolder('no'), '--model', 'magic'],
    ],
    [
      'INVALID_ARGUMENT',
      () => ['--sessions', therapy, '--out', inFolder('no'), '--fwhm-mm', '0.5'],
    ],
    [
      'INVALID_ARGUMENT',
      () => ['--sessions', therapy, '--out', inFolder('no'), '--half-life', '50'],
    ],
  ])('ends with %s in one line and writes nothing', (code, args) => {
    const { status, stderr, stdout } = dose(...args());
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(new RegExp(`^error ${code}: .*\n$`));
    expect(fs.existsSync(inFolder('no'))).toBe(false);
  });
});

describe('npm run dose-report', () => {
  const objects = () => [
    ...['--rtstruct', inFolder('out', 'rtstruct-1.dcm')],
    ...['--rtdose', inFolder('out', 'rtdose.dcm')],
  ];
  const reportOf = (name: string) =>
    JSON.parse(fs.readFileSync(inFolder(name, 'report.json'), 'utf8')) as KidneyDoseReport;

  it('gives the whole report of given objects, the same numbers as when they were made', () => {
    const { status } = run(
      'cli/doseReport.ts',
      ...objects(),
      '--ct',
      firstCt,
      '--out',
      inFolder('r'),
    );
    expect(status).toBe(0);
    expect(fs.readdirSync(inFolder('r')).sort()).toEqual([
      'report.csv',
      'report.json',
      'report.pdf',
      'seg.dcm',
      'sr.dcm',
    ]);
    const made = readReport('out');
    reportOf('r').kidneys.forEach(({ volumeMl, dose: found, cycles }, n) => {
      expect(volumeMl).toBeCloseTo(made.kidneys[n].volumeMl, 6);
      // A step of the RTDOSE is 65535th of its largest value.
      expect(found!.meanDoseGy / made.kidneys[n].meanDoseGy).toBeCloseTo(1, 3);
      expect(cycles[0].course?.timeIntegratedActivityMBqH).toBeCloseTo(
        made.kidneys[n].timeIntegratedActivityMBqH,
        6,
      );
    });
    expect(fs.readFileSync(inFolder('r', 'report.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    const sr = readDicomFile(fs.readFileSync(inFolder('r', 'sr.dcm'))).dataset;
    expect(sr.Modality).toEqual(expect.anything());
  });

  it('needs no CT: the contours stand for themselves', () => {
    const { status } = run('cli/doseReport.ts', ...objects(), '--out', inFolder('bare'));
    expect(status).toBe(0);
    const made = readReport('out');
    reportOf('bare').kidneys.forEach(({ volumeMl, dose: found }, n) => {
      expect(Math.abs(volumeMl / made.kidneys[n].volumeMl - 1)).toBeLessThan(0.02);
      expect(Math.abs(found!.meanDoseGy / made.kidneys[n].meanDoseGy - 1)).toBeLessThan(0.02);
    });
  });

  it('refuses contours and dose of different frames of reference', () => {
    const other = readRtStruct(
      readDicomFile(fs.readFileSync(inFolder('out', 'rtstruct-2.dcm'))).dataset,
    );
    expect(other.structures).toHaveLength(2);
    const { status, stderr } = run(
      'cli/doseReport.ts',
      ...['--rtstruct', inFolder('out', 'rtstruct-2.dcm')],
      ...['--rtdose', inFolder('out', 'rtdose.dcm'), '--out', inFolder('no')],
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/^error DOSE_NOT_REGISTERED: /);
    expect(fs.existsSync(inFolder('no'))).toBe(false);
  });
});

test('the objects of a dose are named as told, so that a repeat gives the same ones', async () => {
  const { file } = programFile('cli/serial/doseSessions.ts');
  const options = {
    sessions: therapy,
    out: inFolder('named'),
    structureSets: [1, 2, 3].map((n) => inFolder('out', `rtstruct-${n}.dcm`)),
  };
  const script = `const uidsOf = (name) => {
      const number = [...name].map((letter) => letter.charCodeAt(0)).join('');
      return { sopInstanceUID: '2.25.1' + number, seriesInstanceUID: '2.25.2' + number };
    };
    require(${JSON.stringify(file)}).doseSessions({ ...${JSON.stringify(options)}, uidsOf });`;
  // In a process of its own: the sandbox of jest makes numeric code several times slower.
  expect(spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stderr).toBe('');
  const names = fs.readdirSync(options.out).filter((name) => name.endsWith('.dcm'));
  expect(names).toHaveLength(4);
  for (const name of names) {
    const { dataset } = readDicomFile(fs.readFileSync(path.join(options.out, name)));
    const number = [...name].map((letter) => letter.charCodeAt(0)).join('');
    expect(dataset.SOPInstanceUID).toBe(`2.25.1${number}`);
    expect(dataset.SeriesInstanceUID).toBe(`2.25.2${number}`);
  }
  // The summary inside is taken only where it names the object that it is in.
  const { summary } = await readDoseFile(path.join(options.out, 'rtdose.dcm'));
  expect(summary).toBeDefined();
});
