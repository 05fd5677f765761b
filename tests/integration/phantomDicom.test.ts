import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePatient, type PatientTruth, type SyntheticPatient } from '../../demo/phantom';
import { doseDataset } from '../../demo/phantom/dicom/doseDataset';
import { patientStudyContext } from '../../demo/phantom/dicom/patientStudyContext';
import { toPart10File } from '../../demo/phantom/dicom/toPart10File';

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
    expect(wrong.stderr).toMatch(/usage/);
  }, 120_000);

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
