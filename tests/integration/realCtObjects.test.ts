import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCtFolder } from '../../cli/readCtFolder';
import { makePatient, writePatientStudy } from '../../demo/phantom';
import type { CtSeries } from '../../src/dicom';
import { kidneyObjects } from '../helpers/kidneyObjects';
import type { KidneyObjects } from '../helpers/kidneyObjects';
import { readMha } from '../helpers/readMha';
import { sharedData } from '../helpers/sharedData';
import { dciodvfyErrors, hasTool, runTool } from '../helpers/tools';

/*
 * Our objects about a real scanner's CT (with what a real header holds) and about a phantom's CT:
 * checked by dicom3tools, read by dcmtk and plastimatch.
 */
const tcga = sharedData('ct/tcga_ov_dicom');
const folder = mkdtempSync(join(tmpdir(), 'real-ct-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sources: [name: string, isThere: boolean, ctFolder: () => string][] = [
  ["a scanner's CT", tcga !== undefined, () => tcga!],
  [
    "a phantom's CT",
    true,
    () =>
      writePatientStudy(makePatient({ seed: 1, small: true }), join(folder, 'phantom')).ctFolder,
  ],
];
const iods = { RTSTRUCT: 'RTStructureSet', SEG: 'Segmentation', RTDOSE: 'RTDose' } as const;
const modalities = Object.keys(iods) as (keyof typeof iods)[];

describe.each(sources)('our objects about %s', (name, isThere, ctFolder) => {
  const check = (program: string) => {
    const canRun = isThere && hasTool(program);
    if (!canRun) {
      process.stderr.write(`SKIPPED: ${program} on ${name} (program or data is missing)\n`);
    }
    return canRun ? it : it.skip;
  };
  const out = join(folder, name.replace(/\W+/g, '-'));
  const fileOf = (modality: keyof typeof iods) => `${out}-${modality}.dcm`;
  let ct: CtSeries;
  let directory: string;
  let objects: KidneyObjects;

  beforeAll(async () => {
    if (isThere) {
      directory = ctFolder();
      ct = await readCtFolder(directory);
      objects = kidneyObjects(ct);
      modalities.forEach((modality) => writeFileSync(fileOf(modality), objects.files[modality]));
    }
  });

  check('dciodvfy').each(modalities)('dciodvfy finds no error in the %s', (modality) => {
    expect(dciodvfyErrors(fileOf(modality), iods[modality])).toEqual([]);
  });

  check('dcmdump').each(modalities)('dcmdump reads the %s to the end', (modality) => {
    const { status, output } = runTool('dcmdump', [
      '-q',
      '+P',
      'StudyInstanceUID',
      fileOf(modality),
    ]);
    expect(status).toBe(0);
    expect(output).toContain(String(ct.dataset.StudyInstanceUID));
  });

  check('plastimatch')('plastimatch draws the RTSTRUCT with Dice >= 0.995, volume to 0.5 %', () => {
    const masks = `${out}-masks`;
    const { status } = runTool('plastimatch', [
      'convert',
      ...['--input', fileOf('RTSTRUCT'), '--referenced-ct', directory],
      ...['--output-prefix', masks, '--prefix-format', 'mha'],
    ]);
    expect(status).toBe(0);
    for (const [roi, label] of [['Kidney_R', 1] as const, ['Kidney_L', 2] as const]) {
      const mask = readMha(join(masks, `${roi}.mha`));
      expect(mask.dimensions).toEqual(ct.volume.dimensions);
      let [both, ours, theirs] = [0, 0, 0];
      objects.labelmap.data.forEach((value, n) => {
        ours += value === label ? 1 : 0;
        theirs += mask.data[n] ? 1 : 0;
        both += value === label && mask.data[n] ? 1 : 0;
      });
      expect(ours).toBeGreaterThan(1000);
      expect((2 * both) / (ours + theirs)).toBeGreaterThanOrEqual(0.995);
      expect(Math.abs(theirs / ours - 1)).toBeLessThanOrEqual(0.005);
    }
  });
});
