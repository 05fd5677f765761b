import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { data } from 'dcmjs';
import {
  makePatient,
  type PatientTruth,
  type SyntheticPatient,
  type TherapyTruth,
} from '../../demo/phantom';
import { doseDataset } from '../../demo/phantom/dicom/doseDataset';
import { patientStudyContext } from '../../demo/phantom/dicom/patientStudyContext';
import { toPart10File } from '../../demo/phantom/dicom/toPart10File';
import { findPreset } from '../../demo/phantom/findPreset';
import { makeSessions } from '../../demo/phantom/therapy/makeSessions';
import { planTherapy } from '../../demo/phantom/therapy/planTherapy';
import { writeTherapyFiles } from '../helpers/writeTherapyFiles';

const root = join(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'phantom-dicom-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const validator = spawnSync('dciodvfy', [], { input: '' });
const hasValidator = validator.error === undefined;
if (!hasValidator) {
  console.warn('SKIPPED: dciodvfy (Debian package dicom3tools) is not installed');
}
const withValidator = hasValidator ? it : it.skip;

/** Lines in which the validator reports an error or a warning; a crash is one too. */
function complaints(file: string): string[] {
  const { stderr, stdout, status, signal } = spawnSync('dciodvfy', [file], { encoding: 'utf8' });
  const lines = `${stdout}${stderr}`
    .split('\n')
    .filter((line) => /^(Error|Warning)|Assertion/.test(line));
  return status === 0 && signal === null
    ? lines
    : [...lines, `exit ${String(status)} ${String(signal)}`];
}

describe('synthetic patient as DICOM', () => {
  it('comes from the command line, the same as from the function', () => {
    const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
    const script = join(root, 'demo', 'phantom', 'main.ts');
    const output = execFileSync(
      process.execPath,
      [tsx, script, '--out', folder, '--patients', '1', '--seed', '1', '--small'],
      { encoding: 'utf8' },
    );
    expect(output).toMatch(
      /SYN-001: male, 314 files, right \d+\.\d ml 3\.2000 Gy, left \d+\.\d ml 2\.8500 Gy/,
    );
    const written = JSON.parse(
      readFileSync(join(folder, 'SYN-001', 'truth.json'), 'utf8'),
    ) as PatientTruth;
    const { truth } = makePatient({ seed: 1, small: true });
    expect(written.kidneys).toEqual(truth.kidneys);
    const wrong = spawnSync(process.execPath, [tsx, script, '--patients', '1'], {
      encoding: 'utf8',
    });
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toMatch(/usage/i);
  });

  withValidator.each([
    'ct/0001',
    'ct/0040',
    'dose/dose',
    'spect-004h/0001',
    'spect-024h/0040',
    'spect-096h/0079',
  ])('passes dciodvfy without errors or warnings: %s', (name) => {
    expect(complaints(join(folder, 'SYN-001', `${name}.dcm`))).toEqual([]);
  });

  withValidator(
    'passes dciodvfy with the 32-bit dose, whose pixels it cannot read, re-stored in 16 bits',
    () => {
      const patient = makePatient({ seed: 3, preset: 'obese man', small: true });
      expect(patient.dose.data).toBeInstanceOf(Uint32Array);
      const narrow: SyntheticPatient = {
        ...patient,
        dose: {
          ...patient.dose,
          data: Uint16Array.from(patient.dose.data, (value) => value >>> 16),
          doseGridScaling: patient.dose.doseGridScaling * 65536,
        },
      };
      const file = join(folder, 'narrow.dcm');
      writeFileSync(file, toPart10File(doseDataset(patientStudyContext(narrow), narrow.dose)));
      expect(complaints(file)).toEqual([]);
    },
    60_000,
  );
});

describe('synthetic therapy as DICOM', () => {
  const out = join(folder, 'therapies');
  const read = (...names: string[]): { [keyword: string]: unknown } => {
    const bytes = readFileSync(join(out, ...names));
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    const { dict } = data.DicomMessage.readFile(buffer as ArrayBuffer);
    return data.DicomMetaDictionary.naturalizeDataset(dict);
  };
  let cystTruth: TherapyTruth;
  let countsTruth: TherapyTruth;
  beforeAll(() => {
    cystTruth = writeTherapyFiles(out, 'renal cyst', 5).truth;
    countsTruth = writeTherapyFiles(out, 'obese man', 3).truth;
  });

  it('writes a patient’s only SPECT with its CT and nothing else', () => {
    expect(readdirSync(join(out, 'SYN-005')).sort()).toEqual(['cycle-1', 'truth.json']);
    expect(readdirSync(join(out, 'SYN-005', 'cycle-1'))).toEqual(['096h']);
    expect(readdirSync(join(out, 'SYN-005', 'cycle-1', '096h'))).toEqual(['ct', 'spect']);
    const [session] = cystTruth.cycles[0].sessions;
    const spect = read('SYN-005', 'cycle-1', '096h', 'spect', '0001.dcm');
    expect(spect).toMatchObject({
      PatientID: 'SYN-005',
      Modality: 'PT',
      Units: 'BQML',
      TimezoneOffsetFromUTC: '+0200',
      StudyInstanceUID: session.studyInstanceUID,
      SeriesInstanceUID: session.spectSeriesInstanceUID,
      FrameOfReferenceUID: session.frameOfReferenceUID,
    });
    expect(read('SYN-005', 'cycle-1', '096h', 'ct', '0001.dcm')).toMatchObject({
      StudyInstanceUID: session.studyInstanceUID,
      SeriesInstanceUID: session.ctSeriesInstanceUID,
      FrameOfReferenceUID: session.frameOfReferenceUID,
    });
  });

  it('writes counts whose calibration gives back the activity', () => {
    const { camera, cycles } = countsTruth;
    const [session] = cycles[0].sessions;
    const spect = read('SYN-003', 'cycle-1', '004h', 'spect', '0001.dcm');
    expect(spect).toMatchObject({
      Modality: 'NM',
      SOPInstanceUID: expect.any(String) as string,
      SeriesInstanceUID: session.spectSeriesInstanceUID,
    });
    expect(spect.Units).toBeUndefined();
    const [rotation] = spect.RotationInformationSequence as { [keyword: string]: unknown }[];
    const seconds =
      (camera!.heads *
        Number(rotation.NumberOfFramesInRotation) *
        Number(rotation.ActualFrameDuration)) /
      1000;
    expect(seconds).toBe(1440);
    const value = spect.PixelData as ArrayBuffer | ArrayBuffer[];
    const counts = new Uint16Array(Array.isArray(value) ? value[0] : value);
    // Activity of the whole image = counts x dead time / (sensitivity x seconds), V1.
    const total = counts.reduce((sum, count) => sum + count, 0);
    const activityMBq = (total * camera!.deadTimeFactor) / (camera!.sensitivityCpsPerMBq * seconds);
    const kidneysMBq = session.kidneys.reduce((sum, kidney) => sum + kidney.activityMBq, 0);
    expect(activityMBq).toBeGreaterThan(kidneysMBq);
    const options = { preset: 'obese man', seed: 3, small: true };
    // Sessions are made one by one, and the first is enough.
    const [{ spect: image }] = makeSessions(planTherapy(findPreset(options)), 1, options);
    const trueMBq =
      image.data.reduce((sum, concentration) => sum + concentration, 0) * 4.795 ** 3 * 1e-9;
    expect(activityMBq / trueMBq).toBeCloseTo(1, 3);
  });

  withValidator.each([
    'SYN-005/cycle-1/096h/ct/0001',
    'SYN-005/cycle-1/096h/spect/0001',
    'SYN-003/cycle-1/024h/ct/0040',
  ])('passes dciodvfy without errors or warnings: %s', (name) => {
    expect(complaints(join(out, `${name}.dcm`))).toEqual([]);
  });

  withValidator('passes dciodvfy as NM but for the date of the administration', () => {
    const remarks = complaints(join(out, 'SYN-003', 'cycle-1', '004h', 'spect', '0001.dcm'));
    expect(remarks).toEqual([
      expect.stringMatching(
        /not present in standard DICOM IOD.*Radiopharmaceutical Start DateTime/,
      ),
      expect.stringMatching(/Standard Extended SOP Class/),
    ]);
  });
});
